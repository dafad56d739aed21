/* `npm run ledger`: looks after the tables of the ledger. */
import { ledgerCommand } from './ledger/command'

process.exitCode = ledgerCommand(process.argv.slice(2), console)
