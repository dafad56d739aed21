import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { utcDay } from 'd3-time'
import { defaultDirectory } from '@/lib/ledger/load/read'
import { loadServed } from '@/lib/ledger/load/served'
import { PostgresStore } from '@/lib/ledger/store/postgres-store'
import { toDay } from '@/lib/ledger/time/edtf'
import { processState } from '../attack/process-state'
import { postgresDirectory, startPostgres } from '../setup/postgres.mjs'
import { claimPort, serveSite } from '../setup/server.mjs'
import { fittedExponent } from './fit'
import { chanceOf } from './made-up/chance'
import { madeUpWords } from './made-up/made-up-words'
import { writeMadeUp } from './made-up/write-made-up'
import { middle } from './median'
import type { Part } from './part'
import type { ResultRow } from './table'

const HOST = '127.0.0.1'
/** A claim for so many events. */
const EVENTS_A_CLAIM = 10
/** What the server draws by itself after its start is no part of an answer. */
const REST_MS = 2_000

const dayOf = (count: number) => toDay(Number(utcDay.offset(new Date('2026-08-31'), -count)))

/** Addresses by what they ask for, another one for each number, so that none was made before. */
const ADDRESSES: Readonly<Record<string, (count: number) => string>> = {
  'the overview from a day on': (count) => `/?from=${dayOf(count + 365)}`,
  'the overview as it was known on a day': (count) => `/?known=${dayOf(count)}`,
  'a counting chart': (count) => `/charts/alliance-pulse?known=${dayOf(count)}`,
  'that chart with a filter': (count) => `/charts/alliance-pulse?topics=weapons&known=${dayOf(count)}`,
  'a chart of single events': (count) => `/charts/contacts?known=${dayOf(count)}`,
  'a claim chart': (count) => `/charts/troops-sent?known=${dayOf(count)}`,
  'a page of the timeline': (count) => `/timeline?known=${dayOf(count)}`,
  'a page of it with two filters': (count) => `/timeline?topics=weapons&tables=events&known=${dayOf(count)}`,
  'page 50 of it': (count) => `/timeline?page=50&known=${dayOf(count)}`,
  'a search': (count) => `/search?q=${encodeURIComponent(madeUpWords(chanceOf(count), 1))}`,
  'a search in the timeline': (count) => `/timeline?q=${encodeURIComponent(madeUpWords(chanceOf(count), 1))}`,
  'a record': (count) => `/records/made-up-${String(count + 1).padStart(7, '0')}`,
}

/** The time until an answer is whole, and until its first bytes are there, in milliseconds, and its size. */
async function asked(address: string) {
  const begun = performance.now()
  const answer = await fetch(address)
  if (!answer.ok || answer.body === null) throw new Error(`${address} was answered with ${answer.status}`)
  let first = 0
  let size = 0
  for await (const bytes of answer.body) {
    first ||= performance.now() - begun
    size += bytes.length
  }
  return { first, whole: performance.now() - begun, size }
}

/** Publishes a data package in a database, as `npm run ledger push` does. Returns how long it took, in milliseconds. */
async function pushed(directory: string, database: string): Promise<number> {
  const begun = performance.now()
  const store = new PostgresStore(new URL(database))
  try {
    await store.publish(loadServed(directory))
  } finally {
    await store.close()
  }
  return performance.now() - begun
}

type Measured = Readonly<Record<string, number | null>>

/** What a ledger with that many made-up events costs a server that has it from a database. */
async function measured(events: number, often: number): Promise<Measured> {
  const room = mkdtempSync(join(tmpdir(), 'ledger-large-'))
  const database = await startPostgres()
  try {
    const directory = join(room, 'data')
    writeMadeUp(defaultDirectory(), directory, { events, estimates: Math.round(events / EVENTS_A_CLAIM) })
    const pushing = await pushed(directory, database.url)
    const begun = performance.now()
    const env = { LEDGER: database.url, LEDGER_COPIES: join(room, 'copies') }
    const site = await serveSite({ port: await claimPort(0, HOST), host: HOST, quiet: true, env })
    try {
      const started = performance.now() - begun
      await site.rested()
      await setTimeout(REST_MS)
      const memory = () => processState(site.pid)?.megabytes ?? null
      const rested = memory()
      const answers: Record<string, number> = {}
      for (const [what, addressOf] of Object.entries(ADDRESSES)) {
        console.log(`  ${what} …`)
        const times: number[] = []
        for (let count = 0; count < often; count++)
          times.push((await asked(site.url + addressOf(count))).whole)
        answers[`${what}, first, ms`] = times[0] ?? Number.NaN
        answers[`${what}, ms`] = middle(times.slice(1))
      }
      const file = await asked(`${site.url}/timeline.csv?known=${dayOf(0)}`)
      return {
        'push into the database, s': pushing / 1000,
        'start until the overview is there, s': started / 1000,
        ...answers,
        'CSV of all entries, first bytes, ms': file.first,
        'CSV of all entries, MB a second': file.size / 1e6 / (file.whole / 1000),
        'memory of the server after its start, MB': rested,
        'memory after all of this, MB': memory(),
      }
    } finally {
      await site.stop()
    }
  } finally {
    await database.stop()
    rmSync(room, { recursive: true, force: true })
  }
}

/** Ledgers of more and more made-up rows, served from a database. */
export const large: Part = async ({ effort: { ledgers, visits } }) => {
  if (postgresDirectory() === null) {
    console.log('There is no PostgreSQL on this machine: large ledgers are not measured.')
    return []
  }
  const each: Measured[] = []
  for (const events of ledgers) {
    console.log(`${events.toLocaleString('en')} events …`)
    each.push(await measured(events, visits + 1))
  }
  const rows = Object.keys(each[0] ?? {}).map((what): ResultRow => {
    const costs = each.map((of) => of[what] ?? null)
    const points = ledgers.map((size, at) => [size, costs[at] ?? Number.NaN] as const)
    return [what, ...costs, fittedExponent(points)]
  })
  return [
    {
      title: 'Large ledgers',
      text:
        `The data package with so many made-up events, and a made-up claim for every ${EVENTS_A_CLAIM} of them, pushed into PostgreSQL and served from there.` +
        ` Each answer is of a view that nobody asked for before; the median of ${visits}, over loopback, after the first one, which may prepare what the others use.` +
        ' The exponent is that of the power law that fits best: 0 does not grow with the ledger, 1 grows as it does.',
      table: {
        columns: ['what', ...ledgers.map((size) => `${size.toLocaleString('en')} events`), 'exponent'],
        rows,
      },
    },
  ]
}
