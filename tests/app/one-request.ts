/*
 * Renders a route as Next.js does: in one request to React's server renderer, both for its head and for its body.
 * Prints how often the page was read in each of three requests, and what they were answered. It runs in a process of
 * its own, because only the server build of React has a cache.
 */
import { createRequire } from 'node:module'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createElement } from 'react'
import type { Page } from '@/app/_routes/page'
import { staticRoute } from '@/app/_routes/static-route'

type Params = { readonly chart: string }

/** As much of the renderer's interface as is used here; it comes with Next.js and has no types. */
interface Renderer {
  renderToPipeableStream(model: unknown): { pipe(to: NodeJS.WritableStream): void }
}
const require = createRequire(import.meta.url)
const {
  renderToPipeableStream,
}: Renderer = require('next/dist/compiled/react-server-dom-webpack/server.node')

let reads = 0
const counted: Page<Params, string> = {
  read({ chart }) {
    reads += 1
    return chart
  },
  metadata: (chart) => ({ title: `head of ${chart}` }),
  body: (chart) => `body of ${chart}`,
}
const route = staticRoute(counted)

async function Head({ params }: { params: Promise<Params> }) {
  const { title } = await route.generateMetadata({ params })
  return String(title)
}

async function request(chart: string): Promise<{ readonly reads: number; readonly answer: string }> {
  reads = 0
  // Head and body each get parameters of their own, equal but not the same.
  const params = () => Promise.resolve({ chart })
  const answer = new PassThrough()
  renderToPipeableStream([
    createElement(Head, { key: 'head', params: params() }),
    createElement(route.Page, { key: 'body', params: params() }),
  ]).pipe(answer)
  const rendered = await text(answer)
  return { reads, answer: rendered }
}

console.log(
  JSON.stringify([await request('troops-sent'), await request('troops-sent'), await request('letters')]),
)
