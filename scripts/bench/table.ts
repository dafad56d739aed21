/** A table of results: the first column names what was measured. */
export interface ResultTable {
  readonly columns: readonly string[]
  readonly rows: readonly ResultRow[]
}

/** null where there is nothing to compare with. */
export type ResultRow = readonly [string, ...(string | number | null)[]]

/** A number with as many digits as tell apart what was measured: `0.52`, `14.3`, `2,412`. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  const places = size === 0 || Number.isInteger(value) || size >= 100 ? 0 : size < 10 ? 2 : 1
  return value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places })
}

const cell = (value: string | number | null | undefined) =>
  value === null || value === undefined ? '–' : typeof value === 'number' ? digits(value) : value

/** The table in Markdown: labels to the left, numbers to the right. */
export function markdownTable({ columns, rows }: ResultTable): string {
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'))
  const body = rows.map((row) => columns.map((_, index) => cell(row[index])))
  return [columns, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
