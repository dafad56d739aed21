import type { CsvCell, CsvKind } from './csv-text'
import { CSV } from './csv-text'

/** A table whose records are made when they are written. */
export interface LongTable {
  readonly names: readonly string[]
  readonly count: number
  /** The records from a place up to before another. */
  records(from: number, to: number): readonly (readonly CsvCell[])[]
}

/** Records of a part: some megabyte, which takes some ten milliseconds. */
const PART = 2000

/** A file in parts, which are made one after the other, as whoever reads it comes to them. */
export interface FileParts {
  readonly count: number
  /** A part by its number, from 0 on. */
  part(number: number): string
}

/** A long table as CSV, in parts: all of them together are the bytes of a file that is made at once. */
export function csvParts({ names, count, records }: LongTable, { start, record }: CsvKind): FileParts {
  return {
    count: Math.max(1, Math.ceil(count / PART)),
    part: (number) => {
      const before = number === 0 ? start + CSV.record(names) : ''
      const made = records(number * PART, Math.min(count, (number + 1) * PART))
      return before + made.map(record).join('')
    },
  }
}
