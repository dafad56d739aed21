import { once } from 'node:events'
import { start } from './command.mjs'

/**
 * The directory of a copy of what the database has that `LEDGER` names, to build from. Rejects without one, which the copying
 * has said why.
 * @returns {Promise<string>}
 */
export async function copyLedger() {
  const child = start('tsx', ['--tsconfig', 'scripts/tsconfig.json', 'scripts/copy-ledger.ts'], {
    channel: true,
  })
  let directory = ''
  child.on('message', (message) => {
    directory = String(message)
  })
  await once(child, 'close')
  if (directory === '') throw new Error('There is no ledger to build from.')
  return directory
}
