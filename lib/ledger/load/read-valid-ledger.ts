import 'server-only'
import { existsSync } from 'node:fs'
import { finished } from '../columns/finished'
import { preparedFiles, preparedStep } from '../revisions/release-room'
import { checking } from './check'
import type { Fault } from './fault'
import { LedgerFaults } from './ledger-faults'
import type { PackageReader } from './package-reader'
import { defaultDirectory, type LedgerText, readingLedger } from './read'

/** What something left that runs or was interrupted explains every other fault. */
const interrupted = (file: string, what: string, end: string): Fault => ({
  file,
  line: null,
  column: null,
  value: '',
  reason: `is left by ${what} that was interrupted, or still runs`,
  allowed: `nothing there; npm run ledger check ${end}`,
})
const RELEASE = interrupted('.release/next', 'a release', 'finishes the release or takes it back')
const STEP = interrupted('.release/step', 'an edit', 'finishes the edit')

/** Reads a data directory without faults in which every published row is unchanged. Throws `LedgerFaults` otherwise. */
export const readValidLedger = (directory?: string, read?: PackageReader): LedgerText =>
  finished(readingValidLedger(directory, read))

/** The same in turns with something else. */
export function* readingValidLedger(
  directory = defaultDirectory(),
  read?: PackageReader,
): Generator<void, LedgerText> {
  const text = yield* readingLedger(directory, read)
  const faults = text.faults.length > 0 ? text.faults : yield* checking(text)
  if (faults.length === 0) return text
  if (existsSync(/* turbopackIgnore: true */ preparedFiles(directory)))
    throw new LedgerFaults(text.directory, [RELEASE])
  if (existsSync(/* turbopackIgnore: true */ preparedStep(directory)))
    throw new LedgerFaults(text.directory, [STEP])
  throw new LedgerFaults(text.directory, faults)
}
