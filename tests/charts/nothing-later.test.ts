import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'
import { requestedComparison } from '@/lib/charts/compare/requested-comparison'
import { readChart } from '@/lib/charts/read'
import { cellRecords, cellWords } from '@/lib/charts/table/cell'
import { TILES } from '@/lib/charts/tiles'
import { isEvidence, TABLES } from '@/lib/ledger/schema/rows'
import { span } from '@/lib/ledger/time/edtf'
import { flattened } from '../forms/frame'
import { REAL, viewOf } from './real-slice'

/** Evenings, most of them the last before something that the ledger makes much of. */
const EVENINGS = [
  '1998-08-30',
  '2006-10-08',
  '2017-09-02',
  '2018-06-11',
  '2020-12-31',
  '2022-04-12',
  '2023-09-12',
  '2024-02-25',
  '2024-10-17',
  '2025-01-13',
  '2025-06-10',
  '2025-12-12',
  '2026-02-15',
  '2026-03-14',
  '2026-04-17',
  '2026-08-19',
]

const COMPARED = [
  'a=counterpart/RUS&b=counterpart/USA',
  'a=munitions.containers.cumulative&b=munitions.shells.cumulative',
  'a=economy.trade.china.annual&b=economy.gdp-growth',
].map((query) => requestedComparison(new URLSearchParams(query), REAL).chart)

const SHOWN: readonly Chart[] = [
  ...Object.values(CHARTS as Readonly<Record<string, Chart>>),
  ...COMPARED,
].filter((chart) => chart !== null)

/** The day by whose evening each row of evidence was known. */
const KNOWN = new Map(
  TABLES.filter(isEvidence).flatMap((table) =>
    REAL.tables[table].map(({ id, known }): [string, string] => [id, known]),
  ),
)

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const DATE = new RegExp(`(?:(?:(\\d{1,2}) )?(${MONTHS.join('|')}) )?\\b((?:19|20)\\d\\d)\\b`, 'g')

/** The dates that a text names, as the ledger writes them. */
function datesIn(text: string): readonly string[] {
  // A bin is named by its first and its last day or month; the last may be still to come.
  const begun = text.replace(/(\p{L}+)–\p{L}+ (\d{4})/gu, '$1 $2').replace(/(\d+) to \d+ (?=\p{L})/gu, '$1 ')
  return [...begun.matchAll(DATE)].map(([, day, month, year]) => {
    const parts = [year, month && MONTHS.indexOf(month) + 1, day].filter((part) => part !== undefined)
    return parts.map((part) => String(part).padStart(2, '0')).join('-')
  })
}

describe.each(EVENINGS)('as known on %s', (known) => {
  const evening = span(known).end ?? 0
  const later = (text: string, told: readonly string[]) =>
    datesIn(text).filter(
      (date) => (span(date).start ?? 0) >= evening && !told.some((each) => each.includes(date)),
    )

  test.each(SHOWN.map((chart) => [chart.title, chart] as const))(
    '“%s” tells of nothing later',
    (_, chart) => {
      const { selected, summary, notes, legend, table, model } = readChart(chart, REAL, viewOf({ known }))
      const drawn = model({ width: 900 })
      const cells = table.rows.flatMap((row) => row.cells)
      const named = [
        ...drawn.targets.flatMap(({ records }) => records),
        ...cells.flatMap((cell) => cellRecords(cell).map(({ id }) => id)),
      ]
      expect(named.filter((id) => (KNOWN.get(id) ?? '') > known)).toEqual([])

      // A row that was known may itself speak of a day to come.
      const rows = JSON.stringify(selected.rows)
      const told = [rows, ...datesIn(rows)]
      const texts = [
        summary,
        ...notes,
        ...legend.map(({ label }) => label),
        table.caption,
        ...cells.map(cellWords),
        ...drawn.targets.flatMap(({ label, lines }) => [label, ...lines]),
        ...flattened([...drawn.under, ...drawn.over]).flatMap((mark) =>
          mark.mark === 'text' ? mark.text : [],
        ),
      ]
      expect(texts.filter((text) => later(text, told).length > 0)).toEqual([])
    },
  )

  test('no tile tells of anything later', () => {
    for (const tile of Object.values(TILES)) {
      const { value, detail, age, records, steps } = tile.read(REAL, viewOf({ known }))
      expect(records.filter(({ id }) => (KNOWN.get(id) ?? '') > known)).toEqual([])
      expect([value, detail, age].filter((text) => later(text, []).length > 0)).toEqual([])
      expect(steps.filter(({ start }) => start >= evening)).toEqual([])
    }
  })
})

test('dates are found in what is written', () => {
  expect(datesIn('Said 3 May 2025; from July 2022 to 2026, busiest October–December 2024 (2,017)')).toEqual([
    '2025-05-03',
    '2022-07',
    '2026',
    '2024-10',
  ])
})
