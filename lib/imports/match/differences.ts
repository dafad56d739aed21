import type { Cells } from '@/lib/ledger/revisions/canonical'
import { listItems } from '@/lib/ledger/schema/list-items'
import type { Match } from '../candidate'
import type { Proposal } from '../proposal'

const isNumber = (text: string) => /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)

/** Whether a cell of upstream says nothing that the ledger's does not. */
function agrees(column: string, ledger: string, upstream: string): boolean {
  if (ledger === upstream) return true
  if (column === 'sources' || column === 'caveats')
    return listItems(upstream).every((item) => listItems(ledger).includes(item))
  // One may be less sure than the other: `~` alone is no other date.
  if (ledger !== '' && ledger.replaceAll('~', '') === upstream.replaceAll('~', '')) return true
  if (isNumber(ledger) && isNumber(upstream)) return Number(ledger) === Number(upstream)
  const [mine, theirs] = [listItems(ledger), listItems(upstream)]
  return mine.length > 1 && mine.length === theirs.length && mine.every((item) => theirs.includes(item))
}

/**
 * The columns in which upstream tells otherwise than a row of the ledger, or more. What upstream does not tell is no
 * difference, nor what it was only guessed to say.
 */
export const differences = (
  { cells, told }: Pick<Proposal, 'cells' | 'told'>,
  row: Cells,
): Match['differences'] =>
  told
    .filter((column) => !agrees(column, row[column] ?? '', cells[column] ?? ''))
    .map((column) => ({ column, ledger: row[column] ?? '', upstream: cells[column] ?? '' }))
