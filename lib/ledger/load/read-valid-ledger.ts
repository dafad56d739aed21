import 'server-only'
import { check } from './check'
import { LedgerFaults } from './ledger-faults'
import { defaultDirectory, type LedgerText, readLedger } from './read'

/**
 * Reads a data directory in which no file has a fault and every published row is as it was published. Throws
 * `LedgerFaults` otherwise.
 */
export function readValidLedger(directory = defaultDirectory()): LedgerText {
  const text = readLedger(directory)
  const faults = text.faults.length > 0 ? text.faults : check(text)
  if (faults.length > 0) throw new LedgerFaults(text.directory, faults)
  return text
}
