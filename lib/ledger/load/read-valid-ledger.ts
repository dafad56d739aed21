import 'server-only'
import { check } from './check'
import { LedgerFaults } from './ledger-faults'
import { defaultDirectory, type LedgerText, readLedger } from './read'

/** Reads a data directory without faults in which every published row is unchanged. Throws `LedgerFaults` otherwise. */
export function readValidLedger(directory = defaultDirectory()): LedgerText {
  const text = readLedger(directory)
  const faults = text.faults.length > 0 ? text.faults : check(text)
  if (faults.length > 0) throw new LedgerFaults(text.directory, faults)
  return text
}
