import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartListing, tableListing } from '@/lib/api/listing'
import { CHARTS, type ChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { signOf } from '@/lib/charts/parts/sign-of'
import { csv } from '@/lib/exports/formats/csv'
import { json } from '@/lib/exports/formats/json'
import type { ExportInput } from '@/lib/exports/request/export-input'
import { exportSheet } from '@/lib/exports/sheet/export-sheet'
import type { Sheet } from '@/lib/exports/sheet/sheet'
import { sheetTexts } from '@/lib/exports/sheet/sheet-texts'
import { timelineFile } from '@/lib/exports/timeline/timeline-file'
import { readTimelineRequest } from '@/lib/exports/timeline/timeline-request'
import { statesAt } from '@/lib/ledger/claims/states-at'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { ALL_CAVEATS } from '@/lib/ledger/schema/vocabulary'
import { capitalised } from '@/words/counts'
import { hasSign } from '../charts/has-sign'
import { exported, SITE, written } from './written'

const AT = snapshot(ledger())
const CLAIM_CHARTS = (Object.values(CHARTS) as unknown as readonly Chart<'estimates'>[]).filter(
  ({ table }) => table === 'estimates',
)

const wordsOf = (row: Assessed) => row.weakness.map((caveat) => ALL_CAVEATS[caveat])
const reasonOf = (row: Assessed) =>
  row.weakness.includes('doubtful') && 'note' in row && row.note !== null
    ? row.note.replace(/[.;]\s*$/, '')
    : null

/** The text of a sheet, in one line: it is what SVG, PNG and PDF are drawn from. */
const textIn = (sheet: Sheet) =>
  sheetTexts(sheet)
    .map(({ text }) => text)
    .join(' ')
const textOf = (input: ExportInput) => textIn(exportSheet(input))

interface Cells {
  readonly id: string
  readonly weakness_words: string
  readonly note: string
  readonly state: string
  readonly state_words: string
  readonly replaced_by: string
}
const cellsOf = async (input: ExportInput): Promise<readonly Cells[]> =>
  parse((await csv(input)) as string, { columns: true })

interface JsonRow {
  readonly id: string
  readonly weakness_words: readonly string[]
  readonly note: string | null
  readonly state?: string
  readonly state_words?: string
  readonly replaced_by?: string | null
}
const rowsOf = async (input: ExportInput): Promise<readonly JsonRow[]> =>
  JSON.parse((await json(input)) as string).rows

/** Holds all files of a view to carrying the mark and the reason of each row that they show. */
async function expectCarried(chart: string, claimants: readonly string[]): Promise<void> {
  const query = `claimants=${claimants.join(',')}`
  const input = exported(chart, 'svg', query)
  const rows = input.reading.selected.rows as readonly Assessed[]
  const [sheet, cells, typed] = [exportSheet(input), await cellsOf(input), await rowsOf(input)]
  const [full, small] = [textIn(sheet), textOf(exported(chart, 'svg', `${query}&w=640&h=360`))]
  const [byCell, byType] = [
    new Map(cells.map((row) => [row.id, row])),
    new Map(typed.map((row) => [row.id, row])),
  ]
  for (const row of rows) {
    const told = `${row.id} in ${chart}?${query}`
    expect(byCell.get(row.id)?.weakness_words, told).toBe(wordsOf(row).join(';'))
    expect(byType.get(row.id)?.weakness_words, told).toEqual(wordsOf(row))
    const sign = signOf(row)
    if (sign === null) continue
    const target = sheet.chart.model.targets.find(
      ({ records }) => records.length === 1 && records[0] === row.id,
    )
    if (target !== undefined) expect(hasSign(target.marks, sign), `sign of ${told}`).toBe(true)
    const caveat = row.weakness[0] ?? 'doubtful'
    const said = ALL_CAVEATS[caveat]
    for (const text of [full, input.reading.notes.join(' '), input.reading.alternative])
      expect(text, `words of ${told}`).toContain(capitalised(said))
    expect(small, `small picture of ${told}`).toMatch(new RegExp(said, 'i'))
    const reason = reasonOf(row)
    if (reason === null) continue
    for (const text of [full, input.reading.notes.join(' '), input.reading.alternative])
      expect(text, `reason of ${told}`).toContain(reason)
    expect(byCell.get(row.id)?.note, told).toContain(reason)
    expect(byType.get(row.id)?.note, told).toContain(reason)
  }
}

describe.each(CLAIM_CHARTS.map((chart) => [chart.id, chart] as const))('the files of %s', (id, chart) => {
  const rows = AT.tables.estimates.filter((row) => chart.includes(row, AT))
  const claimants = [...new Set(rows.map(({ claimant }) => claimant))]

  test('carry the warnings of the rows of every claimant', async () => {
    for (const claimant of claimants) await expectCarried(id, [claimant])
  })

  test('carry those of any set of claimants', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(claimants, { minLength: 1 }), (some) => expectCarried(id, some)),
      { numRuns: 20 },
    )
  })

  test('say in words in an SVG as a program reads it what they say in its description', async () => {
    const text = (await written(id, 'svg', 'text=font')).toString()
    const warned = rows.find((row) => row.weakness.includes('doubtful')) ?? rows.find((row) => signOf(row))
    if (warned === undefined) return
    const [, described = ''] = /<desc>([\s\S]*?)<\/desc>/.exec(text) ?? []
    expect(described).toContain(capitalised(ALL_CAVEATS[warned.weakness[0] ?? 'doubtful']))
  })
})

describe('launches', () => {
  const doubtful = AT.tables['missile-tests'].filter(({ weakness }) => weakness.includes('doubtful'))

  test.each(['missile-launches', 'missile-reach', 'launch-sites', 'launch-calendar'] as const)(
    'in the picture of %s are told to be doubtful, with the reason',
    (id) => {
      const text = textOf(exported(id, 'svg'))
      expect(doubtful.length).toBeGreaterThan(5)
      for (const row of doubtful) expect(text).toContain(reasonOf(row))
    },
  )

  test.each(['atom', 'feed.json', 'ics'] as const)('in %s carry the sign and the reason', async (format) => {
    const [row] = doubtful.filter(({ date }) => date.startsWith('2013'))
    const text = (await written('missile-launches', format, 'from=2013-05&to=2013-05')).toString()
    // A calendar breaks its lines anywhere and escapes commas and semicolons.
    const plain = text.replace(/\r?\n /g, '').replace(/\\([,;])/g, '$1')
    expect(plain).toContain(`(${ALL_CAVEATS.doubtful})`)
    expect(plain).toContain(row && reasonOf(row))
  })
})

describe('a claim that is no longer current', () => {
  const day = AT.revision.date
  const states = [...statesAt(AT.tables, day)]
  const chartOf = (id: string) => {
    const row = AT.tables.estimates.find((each) => each.id === id)
    const found = row && CLAIM_CHARTS.find((chart) => chart.form === 'estimates' && chart.includes(row, AT))
    return found?.id as ChartId | undefined
  }
  const one = (past: 'supersededBy' | 'datedBy') => {
    const found = states.find(
      ([id, state]) =>
        state[past] !== null && (past === 'supersededBy' || state.supersededBy === null) && chartOf(id),
    )
    if (found === undefined) throw new Error(`no claim with ${past}`)
    return { id: found[0], by: found[1][past]?.id, chart: chartOf(found[0]) as ChartId }
  }

  test.each([
    ['superseded', 'supersededBy', /^Superseded \(/],
    ['dated', 'datedBy', /^Dated: /],
  ] as const)('says that it is %s, and by what', async (state, past, words) => {
    const { id, by, chart } = one(past)
    const expected = { id, state, state_words: expect.stringMatching(words), replaced_by: by }
    const input = exported(chart, 'csv')
    expect((await cellsOf(input)).find((row) => row.id === id)).toMatchObject(expected)
    expect((await rowsOf(input)).find((row) => row.id === id)).toMatchObject(expected)
    const listed = (answer: { content: unknown }) => (answer.content as { rows: JsonRow[] }).rows
    const all = new URLSearchParams('limit=500')
    for (const answer of [
      tableListing('estimates', all),
      chartListing(CHARTS[chart] as unknown as Chart, all),
    ])
      expect(listed(answer).find((row) => row.id === id)).toMatchObject(expected)
    for (const format of ['csv', 'json']) {
      const request = readTimelineRequest(ledger(), format, new URLSearchParams('tables=estimates'))
      if ('status' in request) throw new Error(request.detail)
      const text = timelineFile(request, SITE)
      const rows: JsonRow[] = format === 'csv' ? parse(text, { columns: true }) : JSON.parse(text).rows
      expect(rows.find((row) => row.id === id)).toMatchObject(expected)
    }
  })

  test('was current on the day that it became known', async () => {
    const { id, chart } = one('supersededBy')
    const row = AT.tables.estimates.find((each) => each.id === id)
    const then = statesAt(AT.tables, row?.known ?? '').get(id)
    const [cells] = (await cellsOf(exported(chart, 'csv', `known=${row?.known}`))).filter(
      (each) => each.id === id,
    )
    expect(cells?.state === 'superseded').toBe(then?.supersededBy !== null)
    expect(cells?.replaced_by ?? '').toBe((then?.supersededBy ?? then?.datedBy)?.id ?? '')
  })

  test('has no state where it is no claim', async () => {
    const [row] = await rowsOf(exported('contacts', 'json'))
    expect(row).not.toHaveProperty('state')
    expect(Object.keys((await cellsOf(exported('contacts', 'csv')))[0] ?? {})).not.toContain('state')
  })
})
