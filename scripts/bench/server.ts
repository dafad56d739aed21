import { setTimeout } from 'node:timers/promises'
import { utcDay } from 'd3-time'
import { toDay } from '@/lib/ledger/time/edtf'
import { processState } from '../attack/process-state'
import { load } from './load'
import { median, shuffled } from './median'
import type { BenchContext, Part, Result } from './part'
import type { ResultRow } from './table'

const CONNECTIONS = 16
/** Large ones. */
const PICTURES = 200
/** For memory to be given back. */
const REST_MS = 10_000
/** As many as ask for the worst at once. */
const CROWD = 50
/** The most that one link can ask for. */
const WORST = '/charts/alliance-pulse?from=0003&to=9998&bin=month'

/** A day for each number, so that each view is another one: back from the end of 2025, through 40 years. */
const dayOf = (count: number) => toDay(Number(utcDay.offset(new Date('2025-12-31'), -(count % 14_600))))

async function loads({ ledger, site, effort: { seconds } }: BenchContext): Promise<Result> {
  const { url } = await site()
  const newest = ledger.revisions.length
  // No two runs ask for the same views.
  const first = Math.floor(Math.random() * 14_000)
  const measured: readonly (readonly [string, string, ((count: number) => string)?])[] = [
    ['overview', '/'],
    ['`embed.js`, a plain file', '/embed.js'],
    ['pinned SVG, warm', `/charts/troops-sent.svg?rev=${newest}`],
    ['a view of `/`, the same again', '/?known=2025-01-13'],
    ['a view of `/troops`, the same again', '/troops?known=2025-01-13'],
    ['a view of `/`, new each time', '/', (count) => `/?known=${dayOf(first + count)}`],
    [
      'SVG, new each time',
      '/charts/troops-sent.svg',
      (count) => `/charts/troops-sent.svg?known=${dayOf(first + count)}`,
    ],
  ]
  const rows: ResultRow[] = []
  for (const [what, path, next] of shuffled(measured)) {
    console.log(`${what} …`)
    const { perSecond, p50, p99, refused } = await load(url, path, {
      connections: CONNECTIONS,
      seconds,
      ...(next && { next }),
    })
    rows.push([what, Math.round(perSecond), p50, p99, refused])
  }
  const order = measured.map(([what]) => what)
  return {
    title: 'The server under load',
    text:
      `The production server over loopback, ${CONNECTIONS} connections for ${seconds} seconds, the client on the same machine.` +
      ' Refused are answers other than 200: beyond what it can answer in seconds the server says 503 and `Retry-After`.',
    table: {
      columns: ['what', 'requests a second', 'p50, ms', 'p99, ms', 'refused'],
      rows: rows.toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other)),
    },
  }
}

async function worst({ site, effort: { runs, seconds } }: BenchContext): Promise<Result> {
  const { url } = await site()
  let asked = 0
  // Another width each time, which draws the same again.
  const svg = (count: number) => `${WORST.replace('?', '.svg?')}&w=${1000 + (count % 3000)}`
  const alone = await median(async () => {
    const answer = await fetch(url + svg(asked++))
    await answer.arrayBuffer()
  }, runs)
  const page = await median(async () => {
    const answer = await fetch(`${url}${WORST}&known=${dayOf(asked++)}`)
    await answer.arrayBuffer()
  }, runs)
  const quiet = await load(url, '/data', { connections: 1, seconds })
  const [beside] = await Promise.all([
    load(url, '/data', { connections: 1, seconds }),
    load(url, WORST, {
      connections: CROWD,
      seconds,
      next: (count) => `${WORST}&known=${dayOf(asked + count)}`,
    }),
  ])
  return {
    title: 'The worst link',
    text: `\`${WORST}\`, new each time: alone, and asked for over ${CROWD} connections while another client reads \`/data\`, a stored page.`,
    table: {
      columns: ['what', 'ms'],
      rows: [
        ['its page, median', page],
        ['its SVG, median', alone],
        ['`/data`, p99, by itself', quiet.p99],
        [`\`/data\`, p99, beside ${CROWD} connections that ask for the worst`, beside.p99],
      ],
    },
  }
}

/** The most memory that the server has while it makes large pictures, in megabytes; null where that is not known. */
async function whilePicturesAreMade({ url, pid }: { url: string; pid: number }): Promise<number | null> {
  let highest: number | null = null
  const look = setInterval(() => {
    const { megabytes = null } = processState(pid) ?? {}
    if (megabytes !== null) highest = Math.max(highest ?? 0, megabytes)
  }, 100)
  let next = 0
  const ask = async () => {
    while (next < PICTURES) {
      const answer = await fetch(`${url}/charts/missile-launches.png?w=1200&h=${675 + next++}&dpr=4`)
      await answer.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: CROWD }, ask))
  clearInterval(look)
  return highest
}

async function memory({ ledger, site, effort: { mixedRequests } }: BenchContext): Promise<Result> {
  const { url, pid } = await site()
  const before = processState(pid)
  const paths = (count: number): string => {
    const known = `known=${dayOf(count * 7)}`
    const mixed = [
      '/',
      `/?${known}`,
      `/troops?${known}`,
      '/data',
      `/charts/missile-launches.svg?${known}`,
      `/charts/troops-lost.csv?rev=${ledger.revisions.length}`,
      `/charts/missile-reach?${known}`,
      '/api/v1/estimates?limit=100',
    ]
    return mixed[count % mixed.length] ?? '/'
  }
  let next = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < mixedRequests) {
        const answer = await fetch(url + paths(next++))
        await answer.arrayBuffer()
      }
    }),
  )
  const after = processState(pid)
  const highest = await whilePicturesAreMade({ url, pid })
  await setTimeout(REST_MS)
  const rested = processState(pid)
  return {
    title: 'Memory of the server',
    text:
      `Resident memory of its processes, before and after ${mixedRequests.toLocaleString('en')} mixed requests: pages, views, files and answers of the API;` +
      ` then while ${PICTURES} pictures of 4800 × 2700 pixels are asked for over ${CROWD} connections, and some seconds later. Only Linux tells it.`,
    table: {
      columns: ['', 'MB'],
      rows: [
        ['before', before?.megabytes ?? null],
        ['after', after?.megabytes ?? null],
        ['at most, while pictures are made', highest],
        ['later', rested?.megabytes ?? null],
      ],
    },
  }
}

/** What the production server answers a second, what the worst link costs it and others, and what it holds. */
export const server: Part = async (context) => [
  await memory(context),
  await loads(context),
  await worst(context),
]
