import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import { type RowNow, rowNow, tableWithRow } from '@/lib/ledger/edit/row-now'
import { CommandRefused } from './command-refused'

/** The row with an id as it is now, whatever its table. Throws `CommandRefused` if there is none. */
export function rowNamed(directory: string, id: string): RowNow {
  const { text, next } = presentLedger(directory)
  const table = tableWithRow(text.entries, id)
  const row = table === null ? null : rowNow(text.entries, next, table, id)
  if (row === null) throw new CommandRefused(`No table has a row with the id ${JSON.stringify(id)}.`)
  return row
}
