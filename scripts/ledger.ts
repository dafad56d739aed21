/* `npm run ledger`: looks after the tables of the ledger. */
import { ledgerCommand } from './ledger/command'

// Whoever reads on may stop before the end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await ledgerCommand(process.argv.slice(2), console)
