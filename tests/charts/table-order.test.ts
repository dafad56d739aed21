import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import type { Cell, Chart, ChartTable } from '@/lib/charts/chart'
import { readChart } from '@/lib/charts/read'
import { orderSpec, orderTable } from '@/lib/charts/table-order'
import { tableAsHtml, tableAsTsv } from '@/lib/charts/table-text'
import { dateWords } from '@/lib/ledger/date-words'
import { REAL, viewOf } from './real-slice'

const tableOf = (cells: readonly Cell[], align: 'start' | 'end' = 'start'): ChartTable => ({
  caption: 'Sample',
  columns: [{ key: 'a', label: 'A', align }],
  rows: cells.map((cell, index) => ({ key: String(index), cells: [cell] })),
})
const ordered = (cells: readonly Cell[], sort: string | null, align?: 'start' | 'end') =>
  orderTable(tableOf(cells, align), sort).rows.map((row) => row.cells[0])

describe('orderTable', () => {
  test.each([
    ['words', ['b', 'a', 'c'], 'a', ['a', 'b', 'c']],
    ['words from the end', ['b', 'a', 'c'], '-a', ['c', 'b', 'a']],
    ['numbers within words', ['KN-25', 'KN-3'], 'a', ['KN-3', 'KN-25']],
    ['no such column', ['b', 'a'], 'z', ['b', 'a']],
    ['empty cells last', [null, 'b', '', 'a'], 'a', ['a', 'b', null, '']],
    ['empty cells last from the end, too', [null, 'b', 'a'], '-a', ['b', 'a', null]],
  ] as const)('%s', (_, cells, sort, expected) => {
    expect(ordered(cells, sort)).toEqual(expected)
  })

  test('orders numbers by size, as words or not', () => {
    expect(ordered(['12,000', 'about 900', 3], 'a', 'end')).toEqual([3, 'about 900', '12,000'])
  })

  test('orders dates in words by time', () => {
    const dates = ['2024-10-18', '2023-12~', '../2024-01', '2024', '2024-02-02/2024-03-01', '2024-10']
    const sorted = ['2023-12~', '2024', '../2024-01', '2024-02-02/2024-03-01', '2024-10', '2024-10-18']
    expect(ordered(dates.map(dateWords), 'a')).toEqual(sorted.map(dateWords))
  })

  test('orders days in words as it orders days', () => {
    const day = fc
      .date({ min: new Date('1984-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(day), (days) => {
        expect(ordered(days.map(dateWords), 'a')).toEqual([...days].sort().map(dateWords))
      }),
    )
  })

  test('orders spans in words by the day on which they begin', () => {
    const day = fc.integer({ min: 0, max: 1500 })
    const iso = (at: number) => new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10)
    const span = fc
      .tuple(day, fc.integer({ min: 1, max: 400 }))
      .map(([at, long]) => `${iso(at)}/${iso(at + long)}`)
    const start = (words: readonly string[], spans: readonly string[]) =>
      words.map((each) => spans.find((one) => dateWords(one) === each)?.slice(0, 10))
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const found = ordered(spans.map(dateWords), 'a') as readonly string[]
        expect(start(found, spans)).toEqual(spans.map((each) => each.slice(0, 10)).sort())
      }),
    )
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
  })

  test('keeps its links in a document', () => {
    const html = tableAsHtml(table, 'https://example.org')
    expect(html).toContain('<td><a href="https://example.org/records/x">one &lt;two&gt;</a></td>')
    expect(html).toContain('<caption>A &amp; B</caption>')
    expect(tableAsHtml(tableOf(['=1+1']), '')).toContain("<td>'=1+1</td>")
  })
})
