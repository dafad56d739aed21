import type { RowIndex } from '@/lib/ledger/revisions/row-index'
import type { Row, Table } from '@/lib/ledger/schema/rows'
import { CLASSES, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { dateWords } from '../dates'
import { amountWords, innerWords, numberWords, quantityWords } from '../quantities'

const nameOf = {
  sources: (row) => row.title,
  actors: (row) => row.name,
  people: (row) => row.name,
  places: (row) => row.name,
  indicators: (row) => row.label,
  missiles: (row) => row.name,
  events: (row) => row.headline,
  estimates: (row, index) => {
    const indicator = index.row('indicators', row.indicator)
    const claimant = index.row('actors', row.claimant)?.short_name ?? row.claimant
    const quantity =
      indicator === null || indicator.unit === 'persons'
        ? amountWords(row) + innerWords(row)
        : quantityWords(row, indicator.unit)
    return `${claimant}: ${quantity} (${indicator?.label ?? row.indicator})`
  },
  'missile-tests': (row, index) => {
    const type =
      index.row('missiles', row.missile ?? '')?.name ?? (row.class ? CLASSES[row.class] : 'Missile')
    const salvo = row.salvo_size === 1 ? '' : `, number ${row.salvo_index} of ${row.salvo_size ?? 'a salvo'}`
    return `${type}, ${dateWords(row.date)}${salvo}`
  },
  'cruise-launches': (row, index) => {
    const type = index.row('missiles', row.missile ?? '')?.name ?? CLASSES[row.class]
    return `${type}, ${dateWords(row.date)}`
  },
  series: (row, index) => {
    const indicator = index.row('indicators', row.indicator)
    const claimant = index.row('actors', row.claimant)?.short_name ?? row.claimant
    const value = row.value ?? row.low ?? row.high
    return `${claimant}: ${indicator?.label ?? row.indicator}, ${dateWords(row.period)}${
      value === null ? '' : ` (${numberWords(value)})`
    }`
  },
  coverage: (row) => `${TOPICS[row.topic]}, ${dateWords(`${row.from}/${row.to}`)}`,
  annotations: (row) => row.words,
  checks: (row) => `Second reading of ${row.row}, ${dateWords(row.date)}`,
  names: (row) => row.name,
} satisfies { readonly [T in Table]: (row: Row<T>, index: RowIndex) => string }

/** The title of a row in lists and links. */
export function recordTitle<T extends Table>(table: T, row: Row<T>, index: RowIndex): string {
  return (nameOf[table] as (row: Row<T>, index: RowIndex) => string)(row, index)
}
