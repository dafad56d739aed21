import { pendingLedger } from '@/lib/ledger/edit/pending-ledger'
import { readValidLedger } from '@/lib/ledger/load/read-valid-ledger'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { staleRows } from '@/lib/ledger/stale/stale-rows'
import { isDay, toDay } from '@/lib/ledger/time/edtf'
import { STALE_KINDS, staleWords } from '@/words/stale'
import { CommandRefused } from './command-refused'
import type { LedgerCommand } from './ledger-command'

/** How many of each kind are listed without --all. */
const LISTED = 5

export const stale: LedgerCommand = {
  usage: `stale [--on D] [--all] [--json]
                          what has aged by today (UTC) or D, or is weak, pending rows included: counts, then lists,
                          of which --all shows the whole and --json everything as JSON`,
  options: { on: { type: 'string' }, all: { type: 'boolean' }, json: { type: 'boolean' } },
  run({ words, options, directory, output: { log } }) {
    if (words.length > 0) return false
    const on = typeof options.on === 'string' ? options.on : toDay(Date.now())
    if (!isDay(on)) throw new CommandRefused(`${on} is not a day, YYYY-MM-DD.`)
    const ledger = pendingLedger(readValidLedger(directory).entries, on)
    const found = staleRows(snapshot(ledger), on)
    if (options.json) {
      log(JSON.stringify(found, null, 2))
      return true
    }
    const kinds = Object.keys(STALE_KINDS) as (keyof typeof STALE_KINDS)[]
    for (const kind of kinds) log(`${String(found[kind].length).padStart(5)} ${STALE_KINDS[kind]}`)
    for (const kind of kinds) {
      const rows = found[kind]
      if (rows.length === 0) continue
      log(`\n${STALE_KINDS[kind]}:`)
      for (const row of options.all ? rows : rows.slice(0, LISTED)) log(`  ${staleWords(row)}`)
      if (!options.all && rows.length > LISTED) log(`  and ${rows.length - LISTED} more (--all)`)
    }
    return true
  },
}
