/*
 * `npm run attack [-- --requests 20000 --seed 1]`: serves the build on this machine alone and sends it what nobody should
 * send; then holds it with more clients than it has places. Prints what was answered, how fast, and what the server holds
 * before and after. Exits with an error on a status from 500 on but 503, on an answer after more than three seconds or none,
 * and where descriptors or memory do not come back.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ascending, rollup } from 'd3-array'
import { crowd } from './attack/crowd'
import { processState } from './attack/process-state'
import { hostileRequests } from './attack/requests'
import { type Outcome, send } from './attack/send'
import { claimPort, serveSite } from './setup/server.mjs'

const AT_A_TIME = 16
const SLOWEST = 3000
/** Descriptors that a server opens in its own time: lazily loaded libraries, connections that idle. */
const MORE_DESCRIPTORS = 16
const MORE_MEMORY = 1.5

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
})
const [count, seed] = [Number(values.requests), Number(values.seed)]
const port = await claimPort(0, '127.0.0.1')
const site = await serveSite({ port, host: '127.0.0.1', quiet: true })
const state = () => processState(site.pid)

/** Sends them, some at a time. */
async function sendAll(requests: ReturnType<typeof hostileRequests>): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const waiting = requests.values()
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      for (const request of waiting) {
        outcomes.push(await send(port, request))
        if (outcomes.length % 2000 === 0) console.log(`${outcomes.length} of ${count} …`)
      }
    }),
  )
  return outcomes
}

const faults: string[] = []
try {
  // A server has loaded its libraries and filled its caches before it is measured.
  await sendAll(hostileRequests(Math.min(1000, count), seed + 1))
  const before = state()
  const outcomes = await sendAll(hostileRequests(count, seed))

  console.log(`\n${count} requests, seed ${seed}\n`)
  for (const kind of new Set(outcomes.map((outcome) => outcome.kind))) {
    const those = outcomes.filter((outcome) => outcome.kind === kind)
    const statuses = rollup(
      those,
      (same) => same.length,
      ({ status }) => status ?? 'none',
    )
    const told = [...statuses].sort(([one], [other]) => ascending(String(one), String(other)))
    const times = those.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other)
    console.log(
      `${kind.padEnd(16)} ${String(those.length).padStart(6)}   ${told.map(([status, all]) => `${status}: ${all}`).join(', ')}; median ${Math.round(times[times.length >> 1] ?? 0)} ms, slowest ${Math.round(times.at(-1) ?? 0)} ms`,
    )
  }
  const slow = outcomes.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, 8)
  console.log('\nslowest')
  for (const { milliseconds, status, line } of slow)
    console.log(`${Math.round(milliseconds)} ms ${status} ${line}`)
  for (const { status, leaves, line, milliseconds } of outcomes) {
    if (status === null && !leaves) faults.push(`no answer ${line}`)
    if (status !== null && status >= 500 && status !== 503) faults.push(`${status} ${line}`)
    if (milliseconds > SLOWEST) faults.push(`${Math.round(milliseconds)} ms ${line}`)
  }

  console.log('')
  faults.push(...(await crowd(port)))
  // Connections that idle are closed after a few seconds.
  await wait(12_000)
  const after = state()
  if (before === null || after === null) console.log('This system does not tell what a process holds.')
  else {
    console.log(`\ndescriptors ${before.descriptors} before, ${after.descriptors} after`)
    console.log(`memory ${before.megabytes} MB before, ${after.megabytes} MB after`)
    if (after.descriptors > before.descriptors + MORE_DESCRIPTORS)
      faults.push('descriptors are not given back')
    if (after.megabytes > before.megabytes * MORE_MEMORY) faults.push('memory is not given back')
  }
} finally {
  await site.stop()
}
console.log(
  faults.length === 0 ? '\nIt held.' : `\n${faults.length} faults\n${faults.slice(0, 40).join('\n')}`,
)
if (faults.length > 0) process.exitCode = 1
