import 'server-only'
import { check } from './check'
import { LedgerFaults } from './ledger-faults'
import { defaultDirectory, type LedgerText, readLedger } from './read'

/**
 * Reads a data directory that must be sound: no fault in any file, and every published row as it was published.
 * Throws `LedgerFaults` with all that is not so.
 */
export function readValidLedger(directory = defaultDirectory()): LedgerText {
  const text = readLedger(directory)
  const faults = text.faults.length > 0 ? text.faults : check(text)
  if (faults.length > 0) throw new LedgerFaults(text.directory, faults)
  return text
}
