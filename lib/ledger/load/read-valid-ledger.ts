import 'server-only'
import { existsSync } from 'node:fs'
import { preparedFiles } from '../revisions/release-room'
import { check } from './check'
import type { Fault } from './fault'
import { LedgerFaults } from './ledger-faults'
import { defaultDirectory, type LedgerText, readLedger } from './read'

/** What a release left that runs or was interrupted explains every other fault. */
const INTERRUPTED: Fault = {
  file: '.release/next',
  line: null,
  column: null,
  value: '',
  reason: 'is left by a release that was interrupted, or still runs',
  allowed: 'nothing there; npm run ledger check finishes the release or takes it back',
}

/** Reads a data directory without faults in which every published row is unchanged. Throws `LedgerFaults` otherwise. */
export function readValidLedger(directory = defaultDirectory()): LedgerText {
  const text = readLedger(directory)
  const faults = text.faults.length > 0 ? text.faults : check(text)
  if (faults.length === 0) return text
  const interrupted = existsSync(/* turbopackIgnore: true */ preparedFiles(directory))
  throw new LedgerFaults(text.directory, interrupted ? [INTERRUPTED] : faults)
}
