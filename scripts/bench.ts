/* `npm run bench`: measures files, pages, server, interaction and growth beside peers, and writes docs/benchmarks.md. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { loadLedger } from '@/lib/ledger/load/load'
import { toDay } from '@/lib/ledger/time/edtf'
import { type Command, PARTS, readCommand, USAGE } from './bench/command'
import { drawingsOf } from './bench/drawings'
import { joined } from './bench/joined'
import { machine } from './bench/machine'
import { EFFORTS, type Result } from './bench/part'
import { type Run, report } from './bench/report'
import { claimPort, serveSite } from './setup/server.mjs'

function commandOrUsage(): Command {
  try {
    return readCommand(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
    process.exit(2)
  }
}

const HOST = '127.0.0.1'
const RESULTS = 'benchmarks.json'

const { parts, effort, out } = commandOrUsage()
const ledger = loadLedger()
async function start() {
  const site = await serveSite({ port: await claimPort(0, HOST), host: HOST, quiet: true })
  await site.rested()
  return site
}
let served: ReturnType<typeof start> | undefined
const site = () => {
  served ??= start()
  return served
}
const stop = async () => (await served)?.stop()

const results: Record<string, readonly Result[]> = {}
try {
  for (const part of parts) {
    console.log(`\n${part} …`)
    results[part] = await PARTS[part]({ ledger, site, effort })
  }
} finally {
  await stop()
}

const measured: Run = { day: toDay(Date.now()), machine: machine(), parts: results }
const drawings = drawingsOf(results, effort.sizes)
console.log(`\n${report(measured, drawings)}`)
if (out !== null) {
  const place = (file: string) => join(resolve(out), file)
  const write = (file: string, text: string) => {
    mkdirSync(dirname(place(file)), { recursive: true })
    writeFileSync(place(file), text)
  }
  // Quick results are of other sizes, and stand beside no others.
  const before: Run | null =
    effort === EFFORTS.full && existsSync(place(RESULTS))
      ? JSON.parse(readFileSync(place(RESULTS), 'utf8'))
      : null
  const run = joined(before, measured)
  write('benchmarks.md', report(run, drawingsOf(run.parts, effort.sizes)))
  write(RESULTS, `${JSON.stringify(run, null, 2)}\n`)
  for (const { file, svg } of drawings) write(file, svg)
}
