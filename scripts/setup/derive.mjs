import { run } from './command.mjs'

/**
 * Writes the files that are derived from what the ledger is about. Throws when that fails.
 * @param {{ ifPresent?: boolean }} [options] `ifPresent` leaves them as they are where there is no ledger yet
 */
export async function deriveFiles({ ifPresent = false } = {}) {
  const words = [
    '--tsconfig',
    'scripts/tsconfig.json',
    'scripts/derive.ts',
    ...(ifPresent ? ['--if-present'] : []),
  ]
  if (!(await run('tsx', words))) throw new Error('What the ledger is about could not be read.')
}
