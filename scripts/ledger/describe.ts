import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ABOUT_FILE, aboutProblem } from '@/lib/ledger/load/about-problem'
import { DESCRIPTOR, versionOf } from '@/lib/ledger/load/descriptor'
import { readLedger } from '@/lib/ledger/load/read'
import { CommandRefused } from './command-refused'
import { describedPackage } from './described-package'
import type { LedgerCommand } from './ledger-command'

/** The descriptor of this project, from which others are made. */
const TEMPLATE = fileURLToPath(new URL('../../data/datapackage.json', import.meta.url))

export const describe: LedgerCommand = {
  usage: `describe                  write datapackage.json anew from about.json: its names, and what its columns allow`,
  run({ words, directory, output: { log } }) {
    if (words.length > 0) return false
    const about = join(directory, ABOUT_FILE)
    const problem = aboutProblem(directory, existsSync(about) ? readFileSync(about) : null)
    if (problem !== null) throw new CommandRefused(problem)
    const file = join(directory, DESCRIPTOR)
    const { revisions } = readLedger(directory).entries
    const own = existsSync(file) ? readFileSync(file, 'utf8') : null
    writeFileSync(file, describedPackage(own, readFileSync(TEMPLATE, 'utf8'), versionOf(revisions.length)))
    log(`${file} describes the tables of the ledger.`)
    return true
  },
}
