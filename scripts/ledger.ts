/* `npm run ledger`: looks after the tables of the ledger. */
import { ledgerCommand } from './ledger/command'

process.exitCode = await ledgerCommand(process.argv.slice(2), console)
