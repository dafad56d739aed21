import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger, Snapshot } from '@/lib/ledger/schema/rows'
import { recordView } from '@/lib/records/record'
import type { CitedSource } from '@/lib/records/record-view'
import { formatView } from '@/lib/views/codec'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { chartRefused, notYetPublic } from '@/words/documents'
import type { ChartItem, LedgerDocument, RecordItem, Section } from '../document'
import { citedSources } from '../item/cited-sources'
import { recordFacts } from '../item/record-facts'
import { type Clocks, chartIdAt, requestedChart } from '../item/requested-chart'
import { laterList, requestedLater } from './later-list'
import type { Statement, Story } from './story'

export const STORIES_PATH = '/stories'

interface At {
  readonly ledger: Ledger
  readonly snapshot: Snapshot
  readonly clocks: Clocks
}

function recordItems(ids: readonly string[], { ledger, snapshot: at, clocks }: At): readonly RecordItem[] {
  return ids.flatMap((id) => {
    const record = recordView(ledger, id, clocks)
    return record === null ? [] : [{ record, facts: recordFacts(record, at) }]
  })
}

/** A chart, or why it cannot be shown at this revision. */
function chartItem(address: string, { ledger, clocks }: At): ChartItem | string {
  const [path = '', query = ''] = address.split('?', 2)
  const chart = chartIdAt(path)
  if (chart === null) return chartRefused(address, 'no chart has this address.')
  const requested = requestedChart(ledger, chart, new URLSearchParams(query), clocks)
  if ('request' in requested) return { request: requested.request }
  const [first] = requested.problems
  return chartRefused(
    address,
    first === undefined ? '' : `${first.parameter} “${first.value}” ${first.reason}.`,
  )
}

function section({ id, title, words, records, charts, later }: Statement, day: string, at: At): Section {
  const items = recordItems(
    records.map(({ text }) => text),
    at,
  )
  const hidden = items.filter(({ record }) => record.notYetKnown).length
  const drawn = charts.map(({ text }) => chartItem(text, at))
  const list = later === null ? null : requestedLater(later.text, at.snapshot)
  return {
    id,
    title: title.text,
    titledBy: 'site',
    href: null,
    words,
    records: items.filter(({ record }) => !record.notYetKnown),
    charts: drawn.filter((each) => typeof each !== 'string'),
    later:
      list !== null && 'view' in list
        ? laterList(list.view, day, at.snapshot, { ...at.clocks, without: records.map(({ text }) => text) })
        : null,
    contents: [],
    absent: [
      ...(hidden > 0 && at.clocks.known !== null ? [notYetPublic(hidden, at.clocks.known)] : []),
      ...drawn.filter((each) => typeof each === 'string'),
    ],
  }
}

/** What a story retells, by the sources that it names. */
export function retoldSources(story: Story, ledger: Ledger): readonly CitedSource[] {
  return citedSources(
    story.sources.map(({ text }) => text),
    ledger,
  )
}

/** A story with what the ledger knows of each statement, at a revision and on a known day. */
export function storyDocument(story: Story, ledger: Ledger, { known, rev }: Clocks): LedgerDocument {
  const at: At = { ledger, snapshot: snapshot(ledger, rev ?? undefined), clocks: { known, rev } }
  const sections = story.statements.map((statement) => section(statement, story.day.text, at))
  const view = { ...DEFAULT_VIEW, known, rev }
  return {
    path: `${STORIES_PATH}/${story.id}`,
    name: story.id,
    title: story.title.text,
    titledBy: 'site',
    lead: story.lead.text,
    sections,
    sources: citedSources(
      sections.flatMap(({ records }) => records.flatMap(({ record }) => record.sources.map(({ id }) => id))),
      ledger,
    ),
    ledger,
    snapshot: at.snapshot,
    view,
    queryAt: (number) => formatView({ ...view, rev: number }),
    words: JSON.stringify(story),
  }
}
