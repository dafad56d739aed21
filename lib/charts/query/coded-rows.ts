import { tellAlike } from '@/lib/ledger/columns/tell-alike'
import { oneOfEquals } from '@/lib/one-of-equals'
import { type Coded, codedBy, coding, listKey } from './coded-values'

/** Codes what `of` tells of each row. Lists of ids, none of which has a space, are one where they have the same ids. */
export function codedRows<R extends object, V>(rows: readonly R[], of: (row: R) => V): Coded<V> {
  const { values, codeOf } = coding<V>((value) => (Array.isArray(value) ? listKey(value) : value))
  const codeOfRow = tellAlike((row: R) => codeOf(of(row)))
  const { codes } = codedBy(values, rows.length, (at) => codeOfRow(rows[at] as R))
  return { values, codes: oneOfEquals(rows, codes) }
}
