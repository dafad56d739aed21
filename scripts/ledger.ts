/* `npm run ledger`: looks after the tables of the ledger. */
import { ledgerCommand } from './ledger/command'
import { importCommand } from './ledger/import'

// Whoever reads on may stop before the end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const [command, ...words] = process.argv.slice(2)
process.exitCode =
  command === 'import' ? await importCommand(words, console) : ledgerCommand(process.argv.slice(2), console)
