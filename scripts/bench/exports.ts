import { gzipSync } from 'node:zlib'
import type { ChartId } from '@/lib/charts'
import { exportInput } from '@/lib/exports/request/export-input'
import { readExportRequest } from '@/lib/exports/request/export-request'
import { WRITERS } from '@/lib/exports/writers'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { medians } from './median'
import type { BenchContext, Part, Result } from './part'
import { HEIGHT, launchBars, reachPoints, WIDTH } from './peers/charts'
import { echarts } from './peers/echarts'
import { withPictures } from './peers/picture-of'
import { plot } from './peers/plot'
import { vega } from './peers/vega'
import type { ResultRow } from './table'

const KB = 1024
const PEERS = [echarts, vega, plot] as const

/** A file of this project, from the request to its bytes. */
export async function file(ledger: Ledger, id: ChartId, format: 'svg' | 'png', query: string) {
  const request = readExportRequest(ledger, id, format, new URLSearchParams(query))
  if ('status' in request) throw new Error(request.detail)
  return WRITERS[format](exportInput(request, ledger, 'http://localhost'))
}

async function fetched(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} is answered with ${answer.status}`)
  return answer.arrayBuffer()
}

const sizesOf = (bytes: string | Uint8Array): readonly [number, number] => [
  Buffer.from(bytes).length / KB,
  gzipSync(bytes).length / KB,
]

/** Which chart of this project stands beside which of the peers' charts. */
function comparisons(ledger: Ledger) {
  const newest = snapshot(ledger)
  const [bars, points] = [launchBars(newest), reachPoints(newest)]
  return [
    {
      id: 'missile-launches',
      by: 'bin=month',
      what: 'bars of launches a month',
      draw: PEERS.map((peer) => () => peer.bars(bars)),
    },
    {
      id: 'missile-reach',
      by: '',
      what: 'points of distance and height',
      draw: PEERS.map((peer) => () => peer.points(points)),
    },
  ] as const
}

type Comparison = ReturnType<typeof comparisons>[number]

/** A query that was never asked before: a pixel higher each time, from a height that no earlier run has. */
function uncached(query: string): () => string {
  let next = HEIGHT + 1 + Math.floor(Math.random() * 2000)
  return () => `${query}&h=${next++}`
}

async function svgs(
  { id, what, by, draw }: Comparison,
  { ledger, site, effort }: BenchContext,
): Promise<Result> {
  const { url } = await site()
  const query = `${by === '' ? '' : `${by}&`}w=${WIDTH}`
  const next = uncached(query)
  const works = {
    http: () => fetched(`${url}/charts/${id}.svg?${next()}`),
    process: () => file(ledger, id, 'svg', `${query}&h=${HEIGHT}`),
    ...Object.fromEntries(PEERS.map(({ name }, at) => [name, draw[at] as () => Promise<string>])),
  }
  const times: Readonly<Record<string, number>> = await medians(works, effort.runs)
  const own = await file(ledger, id, 'svg', `${query}&h=${HEIGHT}`)
  const peers = await Promise.all(
    PEERS.map(async ({ name }, at): Promise<ResultRow> => {
      const svg = await (draw[at] as () => Promise<string>)()
      return [name, times[name] ?? null, ...sizesOf(svg)]
    }),
  )
  return {
    title: `SVG: ${what}`,
    text:
      `\`${id}\` of this site, ${WIDTH} × ${HEIGHT} pixels. Here that is everything from the address to the file: reading the` +
      ' view, selecting and counting rows, title, legend, notes and sources, each mark with its words, text as outlines, and proof of origin.' +
      ' The peers are given counted rows and draw axes, marks and legend; their text needs its font.',
    table: {
      columns: ['', 'ms', 'KB', 'KB, gzip'],
      rows: [
        ['this site, over HTTP', times.http ?? null, ...sizesOf(own)],
        ['this site, in process', times.process ?? null, ...sizesOf(own)],
        ...peers,
      ],
    },
  }
}

async function pngs(
  { id, what, by, draw }: Comparison,
  { ledger, site, effort }: BenchContext,
): Promise<Result> {
  const { url } = await site()
  const sized = `${by === '' ? '' : `${by}&`}w=${WIDTH}&dpr=2`
  const query = `${sized}&h=${HEIGHT}`
  const next = uncached(sized)
  return withPictures(async (pictureOf) => {
    const own = () => file(ledger, id, 'png', query)
    const peer = async () => pictureOf(await (draw[0] as () => Promise<string>)())
    const http = () => fetched(`${url}/charts/${id}.png?${next()}`)
    const times = await medians({ http, own, peer }, effort.runs)
    const row = async (
      name: string,
      time: number,
      make: () => Promise<string | Uint8Array>,
    ): Promise<ResultRow> => [name, time, sizesOf(await make())[0]]
    return {
      title: `PNG: ${what}`,
      text:
        `The same chart at ${2 * WIDTH} × ${2 * HEIGHT} pixels. This site has a process for pictures, whose renderer keeps its` +
        ' memory for a second; the peer runs as it is installed. With that setting for both, the peer is ahead' +
        ' ([decision 0646](decisions/0646-pixels-in-a-process-of-their-own.md)).',
      table: {
        columns: ['', 'ms', 'KB'],
        rows: [
          await row('this site, over HTTP', times.http, own),
          await row('this site, in process', times.own, own),
          await row('ECharts, resvg and sharp', times.peer, peer),
        ],
      },
    }
  })
}

/** Files of two charts beside those of three libraries that draw the same rows. */
export const exports: Part = async (context) => {
  const results: Result[] = []
  for (const comparison of comparisons(context.ledger)) {
    results.push(await svgs(comparison, context))
    results.push(await pngs(comparison, context))
  }
  return results
}
