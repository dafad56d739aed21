import { run } from './command.mjs'

/** Writes the files that are derived from what the ledger is about. Throws when that fails. */
export async function deriveFiles() {
  if (!(await run('tsx', ['--tsconfig', 'scripts/tsconfig.json', 'scripts/derive.ts'])))
    throw new Error('What the ledger is about could not be read.')
}
