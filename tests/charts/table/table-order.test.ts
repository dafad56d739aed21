import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import type { Cell, Chart, ChartTable } from '@/lib/charts/chart'
import { readChart } from '@/lib/charts/read'
import { binCell, cellWords, dateCell, quantityCell } from '@/lib/charts/table/cell'
import { orderSpec, orderTable } from '@/lib/charts/table/table-order'
import { tableAsHtml, tableAsTsv } from '@/lib/charts/table/table-text'
import { BIN_SIZES, timeBins } from '@/lib/charts/time/time-bins'
import { REAL, viewOf } from '../real-slice'

const tableOf = (cells: readonly Cell[]): ChartTable => ({
  caption: 'Sample',
  columns: [{ key: 'a', label: 'A', align: 'start' }],
  rows: cells.map((cell, index) => ({ key: String(index), cells: [cell] })),
})
const ordered = (cells: readonly Cell[], sort: string | null) =>
  orderTable(tableOf(cells), sort).rows.map((row) => row.cells[0] ?? null)
const words = (cells: readonly Cell[], sort: string | null) => ordered(cells, sort).map(cellWords)

describe('orderTable', () => {
  test.each([
    ['words', ['b', 'a', 'c'], 'a', ['a', 'b', 'c']],
    ['words from the end', ['b', 'a', 'c'], '-a', ['c', 'b', 'a']],
    ['numbers within words', ['KN-25', 'KN-3'], 'a', ['KN-3', 'KN-25']],
    ['numbers', [1000, 9, -2], 'a', [-2, 9, 1000]],
    ['no such column', ['b', 'a'], 'z', ['b', 'a']],
    ['empty cells last', [null, 'b', '', 'a'], 'a', ['a', 'b', null, '']],
    ['empty cells last from the end, too', [null, 'b', 'a'], '-a', ['b', 'a', null]],
  ] as const)('%s', (_, cells, sort, expected) => {
    expect(ordered(cells, sort)).toEqual(expected)
  })

  test('orders quantities by their best value, else by an end, and unknown ones last', () => {
    const quantity = (low: number | null, best: number | null, high: number | null) =>
      quantityCell({ low, best, high, qualifier: 'range' }, 'missiles')
    const [none, millions, hundreds, thousands] = [
      quantity(null, null, null),
      quantity(null, 4_550_000, null),
      quantity(null, null, 900),
      quantity(10_000, null, 12_000),
    ]
    expect(words([none, millions, hundreds, thousands], 'a')).toEqual(
      [hundreds, thousands, millions, none].map(cellWords),
    )
  })

  test('orders dates by the day on which they begin, whatever they say in words', () => {
    const dates = ['2024-10-18', '2023-12~', '../2024-01', '2024', '2024-02-02/2024-03-01', '2024-10']
    const sorted = ['2023-12~', '2024', '../2024-01', '2024-02-02/2024-03-01', '2024-10', '2024-10-18']
    expect(ordered(dates.map(dateCell), 'a')).toEqual(sorted.map(dateCell))
    const day = fc.integer({ min: 0, max: 20_000 })
    const iso = (at: number) => new Date(Date.UTC(1984, 0, 1 + at)).toISOString().slice(0, 10)
    const date = fc
      .tuple(day, fc.option(fc.integer({ min: 1, max: 400 })))
      .map(([at, long]) => (long === null ? iso(at) : `${iso(at)}/${iso(at + long)}`))
    fc.assert(
      fc.property(fc.array(date), (some) => {
        const begun = [...some].sort((a, b) => a.slice(0, 10).localeCompare(b.slice(0, 10)))
        expect(ordered(some.map(dateCell), 'a')).toEqual(begun.map(dateCell))
      }),
    )
  })

  test('orders the bins of a chart by time', () => {
    for (const size of BIN_SIZES) {
      const cells = timeBins(size, Date.UTC(2022, 3), Date.UTC(2025, 2)).map(binCell)
      expect(ordered(cells.toReversed(), 'a')).toEqual(cells)
    }
  })

  test.each(Object.values(CHARTS).map((chart) => [chart.id, chart as unknown as Chart] as const))(
    'keeps every row of %s in every order that its page takes',
    (_, chart) => {
      const { table } = readChart(chart, REAL, viewOf())
      const keys = table.rows.map(({ key }) => key).sort()
      const orders = orderSpec(chart, REAL).sort?.of ?? []
      expect(orders).toEqual(expect.arrayContaining(table.columns.map(({ key }) => key)))
      for (const sort of orders)
        expect(
          orderTable(table, sort)
            .rows.map(({ key }) => key)
            .sort(),
        ).toEqual(keys)
    },
  )
})

describe('a table on the clipboard', () => {
  const table: ChartTable = {
    caption: 'A & B',
    columns: [
      { key: 'a', label: 'A', align: 'start' },
      { key: 'b', label: 'B', align: 'end' },
    ],
    rows: [{ key: '1', cells: [{ records: [{ id: 'x', label: 'one <two>' }] }, 12000] }],
  }

  test('is a line a row for a spreadsheet, numbers without commas', () => {
    expect(tableAsTsv(table)).toBe('A\tB\none <two>\t12000')
    expect(tableAsTsv(tableOf(['a\tb\nc']))).toBe('A\na b c')
    expect(tableAsTsv(tableOf(['=HYPERLINK("x")']))).toBe('A\n\'=HYPERLINK("x")')
    expect(tableAsTsv(tableOf([{ records: [{ id: 'a', label: '@b' }] }]))).toBe("A\n'@b")
    expect(tableAsTsv(tableOf([-50]))).toBe('A\n-50')
    expect(tableAsTsv(tableOf([dateCell('2024-10-18')]))).toBe('A\n18 October 2024')
  })

  test('keeps its links in a document', () => {
    const html = tableAsHtml(table, 'https://example.org')
    expect(html).toContain('<td><a href="https://example.org/records/x">one &lt;two&gt;</a></td>')
    expect(html).toContain('<caption>A &amp; B</caption>')
    expect(tableAsHtml(tableOf(['=1+1']), '')).toContain("<td>'=1+1</td>")
    expect(tableAsHtml(tableOf([dateCell('2024')]), '')).toContain('<td>2024</td>')
  })
})
