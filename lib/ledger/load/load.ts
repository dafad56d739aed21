import 'server-only'
import type { Ledger } from '../schema/rows'
import { LedgerFaults } from './ledger-faults'
import { fileOf } from './parse'
import { ledgerOf } from './read'
import { readValidLedger } from './read-valid-ledger'

/**
 * Loads the ledger from a data directory, by default `LEDGER_DATA` or `data`. Throws `LedgerFaults` with every fault
 * unless all files are valid, no published row was changed and there is at least one revision.
 */
export function loadLedger(directory?: string): Ledger {
  const text = readValidLedger(directory)
  if (text.entries.revisions.length > 0) return ledgerOf(text)
  const allowed = 'at least one revision, as npm run ledger release writes it'
  const place = { file: fileOf('revisions'), line: null, column: null, value: '' }
  throw new LedgerFaults(text.directory, [{ ...place, reason: 'is empty', allowed }])
}
