import 'server-only'
import { finished } from '../columns/finished'
import type { Ledger } from '../schema/rows'
import { LedgerFaults } from './ledger-faults'
import type { PackageReader } from './package-reader'
import { type Entries, fileOf } from './parse'
import { ledgerOf } from './read'
import { readingValidLedger } from './read-valid-ledger'

/**
 * Loads the ledger from a data directory, by default `LEDGER_DATA` or `data`, or from `read` under that name. Throws
 * `LedgerFaults` with every fault unless all files are valid, no published row was changed and there is at least one
 * revision.
 */
export const loadLedger = (directory?: string, read?: PackageReader): Ledger =>
  finished(loadingLedger(directory, read))

/** Looks at the files of a ledger without faults before its rows are taken. May throw. */
export type LookAt = (entries: Entries) => void

/** The same in turns with something else. */
export function* loadingLedger(
  directory?: string,
  read?: PackageReader,
  look: LookAt = () => {},
): Generator<void, Ledger> {
  const text = yield* readingValidLedger(directory, read)
  look(text.entries)
  if (text.entries.revisions.length > 0) return ledgerOf(text)
  const allowed = 'at least one revision, as npm run ledger release writes it'
  const place = { file: fileOf('revisions'), line: null, column: null, value: '' }
  throw new LedgerFaults(text.directory, [{ ...place, reason: 'is empty', allowed }])
}
