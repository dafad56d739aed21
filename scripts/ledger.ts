/* `npm run ledger`: looks after the tables of the ledger. */
import { ledgerCommand } from './ledger/command'
import { importCommand } from './ledger/import'

const [command, ...words] = process.argv.slice(2)
process.exitCode =
  command === 'import' ? await importCommand(words, console) : ledgerCommand(process.argv.slice(2), console)
