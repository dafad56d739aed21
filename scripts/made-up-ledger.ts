/* Writes the ledger with made-up events and claims into a directory: `tsx --tsconfig scripts/tsconfig.json scripts/made-up-ledger.ts DIRECTORY --events 1000000 --claims 100000`. */
import { parseArgs } from 'node:util'
import { defaultDirectory } from '@/lib/ledger/load/read'
import { writeMadeUp } from './bench/made-up/write-made-up'

const { values, positionals } = parseArgs({
  options: { events: { type: 'string', default: '10000' }, claims: { type: 'string', default: '1000' } },
  allowPositionals: true,
})
const [into] = positionals
const counts = { events: Number(values.events), estimates: Number(values.claims) }
if (into === undefined || !Object.values(counts).every(Number.isSafeInteger)) {
  console.error('made-up-ledger.ts DIRECTORY [--events COUNT] [--claims COUNT]')
  process.exit(2)
}
writeMadeUp(defaultDirectory(), into, counts)
console.log(`${counts.events} made-up events and ${counts.estimates} made-up claims are in ${into}.`)
