import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

type Cells = Readonly<Record<string, string>>

/** The rows of a table that the newest revision shows, read from its file without any code of the site. */
export function table(name: string): readonly Cells[] {
  const text = readFileSync(join(import.meta.dirname, '../data', `${name}.csv`), 'utf8')
  const rows: Cells[] = parse(text, { columns: true })
  return rows.filter(({ until }) => until === undefined || until === '')
}

/** One row by its id, a revision by its number. Throws where there is none, so that a test says which. */
export function row(name: string, id: string): Cells {
  const found = table(name).find((cells) => (cells.id ?? cells.number) === id)
  if (found === undefined) throw new Error(`data/${name}.csv has no ${id}`)
  return found
}

/** The last day that an EDTF day, month or year can mean. */
export function lastDay(date: string): string {
  const plain = date.replace(/~$/, '').split('/').at(-1) ?? ''
  const [year = '', month, day] = plain.split('-')
  if (day !== undefined) return plain
  if (month === undefined) return `${year}-12-31`
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}

/**
 * The days between two dates as the site tells them: to the last day that the topic was searched for, and then as a
 * floor.
 */
export function daysWords(from: string, to: string, topic: string): string {
  const searched = table('coverage')
    .filter((row) => row.topic === topic && row.tables?.split(';').includes('events'))
    .map((row) => row.to ?? '')
    .sort()
    .at(-1)
  const end = searched === undefined || to < searched ? to : searched
  const days = new Intl.NumberFormat('en').format((Date.parse(end) - Date.parse(from)) / 86_400_000)
  return `${end < to ? 'at least ' : ''}${days} days`
}
