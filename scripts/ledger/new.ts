import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ABOUT_FILE } from '@/lib/ledger/load/about-problem'
import { columnsOf, fileOf } from '@/lib/ledger/load/parse'
import type { FileName } from '@/lib/ledger/schema/rows'
import { SCHEMAS } from '@/lib/ledger/schema/schema'
import { CommandRefused } from './command-refused'
import type { LedgerCommand } from './ledger-command'
import { STARTER } from './starter'

export const newLedger: LedgerCommand = {
  usage: `new <directory>           begin a ledger of your own there: empty tables, and an about.json to fill in`,
  run({ words, output: { log } }) {
    const [directory, ...more] = words
    if (directory === undefined || more.length > 0) return false
    if (existsSync(directory) && readdirSync(directory).length > 0)
      throw new CommandRefused(`${directory} is not empty; a ledger begins in an empty directory.`)
    mkdirSync(join(directory, 'journal'), { recursive: true })
    // Version control keeps no empty directory.
    writeFileSync(join(directory, 'journal', '.gitkeep'), '')
    for (const table of Object.keys(SCHEMAS) as FileName[])
      writeFileSync(join(directory, fileOf(table)), `${columnsOf(table).join(',')}\n`)
    writeFileSync(join(directory, ABOUT_FILE), `${JSON.stringify(STARTER, null, 2)}\n`)
    log(`${directory} has empty tables and ${ABOUT_FILE}.

1. Say in ${join(directory, ABOUT_FILE)} what it is about; docs/own-ledger.md tells what goes where.
2. LEDGER_DATA=${directory} npm run ledger -- describe
3. LEDGER_DATA=${directory} npm run ledger -- add …       for each source, claimant, indicator and claim
4. LEDGER_DATA=${directory} npm run ledger -- release "First revision"
5. LEDGER_DATA=${directory} npm start`)
    return true
  },
}
