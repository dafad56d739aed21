import { readChart } from '@/lib/charts/read'
import type { ExportRequest } from '@/lib/exports/request/export-request'
import type { Problem } from '@/lib/http/problem'
import type { Fault } from '@/lib/ledger/load/fault'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { tableOf } from '@/lib/records/table-of'
import { chartIdAt, requestedChart } from '../item/requested-chart'
import { requestedLater } from './later-list'
import type { Placed, Statement, Story } from './story'

/** The clocks of a story as it is read today. */
const TODAY = { known: null, rev: null }

/** Whether a chart in a view shows one of some records, or rows of one of them that is an indicator. */
function showsOneOf(ids: readonly string[], { chart, snapshot: at, view }: ExportRequest): boolean {
  return readChart(chart, at, view).selected.rows.some(
    (row) => ids.includes(row.id) || ('indicator' in row && ids.includes(row.indicator)),
  )
}

/** What the ledger lacks that a story names: each record, source, chart, view and list is looked up. */
export function storyFaults(path: string, story: Story, ledger: Ledger): readonly Fault[] {
  const faults: Fault[] = []
  const at = snapshot(ledger)
  const report = ({ text, line }: Placed, column: string, reason: string, allowed: string, value = text) => {
    faults.push({ file: path, line, column, value, reason, allowed })
  }
  const refused = (placed: Placed, column: string, problems: readonly Problem[]) => {
    for (const { parameter, value, reason, allowed } of problems)
      report(placed, `${column} ${parameter}`, reason, allowed, value)
  }
  const checkRecord = (placed: Placed) => {
    if (tableOf(ledger, placed.text) === undefined)
      report(placed, 'record', 'is not the id of a published row', 'an id as shown at /records')
  }
  const checkChart = (placed: Placed, ids: readonly string[]) => {
    const [address = '', query = ''] = placed.text.split('?', 2)
    const chart = chartIdAt(address)
    if (chart === null) {
      report(placed, 'chart', 'is not the address of a chart', '/charts/<id>?<view> or /compare?<view>')
      return
    }
    const requested = requestedChart(ledger, chart, new URLSearchParams(query), TODAY)
    if ('problems' in requested) refused(placed, 'chart', requested.problems)
    else if (!showsOneOf(ids, requested.request))
      report(
        placed,
        'chart',
        'shows none of the records of its statement',
        `a view with one of ${ids.join(', ')}`,
      )
  }
  const checkStatement = ({ records, charts, later }: Statement) => {
    for (const record of records) checkRecord(record)
    const ids = records.map(({ text }) => text)
    for (const chart of charts) checkChart(chart, ids)
    const list = later === null ? null : requestedLater(later.text, at)
    if (later !== null && list !== null && 'problems' in list) refused(later, 'later', list.problems)
  }

  if (Number(story.revision.text) > ledger.revisions.length)
    report(story.revision, 'revision', 'is not published yet', `1 to ${ledger.revisions.length}`)
  for (const source of story.sources)
    if (tableOf(ledger, source.text) !== 'sources')
      report(source, 'sources', 'is not the id of a source', 'ids as shown at /sources, with ; between them')
  for (const statement of story.statements) checkStatement(statement)
  return faults
}
