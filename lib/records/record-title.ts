import type { Row, Table } from '@/lib/ledger/schema/rows'
import { CLASSES } from '@/lib/ledger/schema/vocabulary'
import { dateWords } from '@/words/dates'
import { numberWords, quantityWords } from '@/words/quantities'
import type { RowNames } from './row-names'

const nameOf = {
  sources: (row) => row.title,
  actors: (row) => row.name,
  people: (row) => row.name,
  places: (row) => row.name,
  indicators: (row) => row.label,
  missiles: (row) => row.name,
  events: (row) => row.headline,
  estimates: (row, names) => {
    const indicator = names.row('indicators', row.indicator)
    const claimant = names.row('actors', row.claimant)?.short_name ?? row.claimant
    return `${claimant}: ${indicator ? quantityWords(row, indicator.unit) : ''} (${indicator?.label ?? row.indicator})`
  },
  'missile-tests': (row, names) => {
    const type =
      names.row('missiles', row.missile ?? '')?.name ?? (row.class ? CLASSES[row.class] : 'Missile')
    const salvo = row.salvo_size === 1 ? '' : `, number ${row.salvo_index} of ${row.salvo_size ?? 'a salvo'}`
    return `${type}, ${dateWords(row.date)}${salvo}`
  },
  'cruise-launches': (row, names) => {
    const type = names.row('missiles', row.missile ?? '')?.name ?? CLASSES[row.class]
    return `${type}, ${dateWords(row.date)}`
  },
  series: (row, names) => {
    const indicator = names.row('indicators', row.indicator)
    const claimant = names.row('actors', row.claimant)?.short_name ?? row.claimant
    const value = row.value ?? row.low ?? row.high
    return `${claimant}: ${indicator?.label ?? row.indicator}, ${dateWords(row.period)}${
      value === null ? '' : ` (${numberWords(value)})`
    }`
  },
} satisfies { readonly [T in Table]: (row: Row<T>, names: RowNames) => string }

/** What a row is called wherever it is listed. */
export function recordTitle<T extends Table>(table: T, row: Row<T>, names: RowNames): string {
  return (nameOf[table] as (row: Row<T>, names: RowNames) => string)(row, names)
}

const DATE = {
  estimates: 'asserted',
  events: 'date',
  'missile-tests': 'date',
  'cruise-launches': 'date',
  series: 'period',
  sources: 'published',
} as const satisfies { readonly [T in Table]?: keyof Row<T> & string }

/** The date that a row is listed under (EDTF), null where it has none. */
export function recordDate(table: Table, row: Row): string | null {
  const column = (DATE as Partial<Record<Table, string>>)[table]
  return column === undefined ? null : ((row as Readonly<Record<string, unknown>>)[column] as string | null)
}
