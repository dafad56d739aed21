/*
 * Serves the production build: `node scripts/serve.mjs <port> [host]`. An HTTP server of its own in front of Next.js, which
 * runs in a process beside it. It takes only what can be answered, lets no client take what all need, and answers at once
 * with what was made before.
 */
import { readFileSync } from 'node:fs'
import { createServer, ServerResponse } from 'node:http'
import { Busy } from '../lib/http/fair-queue.mjs'
import { isHttps } from '../lib/http/is-https.mjs'
import { LIVE_PATH } from '../lib/http/live-path.mjs'
import { Answers } from './server/answers.mjs'
import { clientOf } from './server/client-of.mjs'
import { LiveStreams } from './server/live-streams.mjs'
import { readAddresses } from './server/read-addresses.mjs'
import { METHOD_REFUSED, originForm, refusalOf } from './server/refusal.mjs'
import { Restarting } from './server/renderer-process.mjs'
import { Renderers } from './server/renderers.mjs'
import { revisionAhead } from './server/revision-ahead.mjs'
import { sendContent } from './server/send-content.mjs'
import { tellFigures } from './server/tell-figures.mjs'
import { writeRefusal } from './server/write-refusal.mjs'
import { root } from './setup/project.mjs'

const BUSY = {
  status: 503,
  title: 'Too much at once',
  detail: 'Please ask again in a moment.',
}
const RESTARTING = {
  ...BUSY,
  title: 'What draws this is being started again',
}
const NO_STREAM = {
  status: 503,
  title: 'Too many listen already',
  detail: 'The newest revision is also at /api/v1/ledger.',
  headers: { 'Retry-After': '30' },
}
const FAILED = {
  status: 500,
  title: 'This could not be answered',
  detail: 'The fault is with the server, which has noted it. Other pages are not concerned.',
}

const SECOND = 1000
/** A browser has one for all of its tabs; a client may be an office. */
const STREAMS_OF_A_CLIENT = 64
/** Files that a server opens beside its connections. */
const RESERVED_FILES = 200

/** What is drawn at another size is drawn anew. */
const WARM_UP_SIZES = ['w=1200&h=675', 'w=1000&h=700', 'w=800&h=800']

const [port, host] = [Number(process.argv[2]), process.argv[3]]
const trustProxy = process.env.TRUST_PROXY === '1'

/** Connections that leave room for files, under the limit of open files that the system sets. */
function maxConnections() {
  const report = /** @type {{ userLimits?: { open_files?: { soft: number | string } } }} */ (
    process.report?.getReport() ?? {}
  )
  const files = Number(report.userLimits?.open_files?.soft)
  return Number.isFinite(files) ? Math.max(64, files - RESERVED_FILES) : 10_000
}

async function serve() {
  const built = readAddresses(`${root}/.next`)
  const renderers = new Renderers([String(port)])
  // Also where the server fails: nobody else would end them at once.
  process.once('exit', () => renderers.stop())
  await renderers.start()
  const answers = new Answers(renderers, built, root)
  await answers.takeUpStored()
  const build = readFileSync(`${root}/.next/BUILD_ID`, 'utf8')
  // There is one since the start.
  const revision = () => /** @type {import('./server/renderer.mjs').Revision} */ (renderers.revision)
  // Each holds a connection and no processor; who has none asks instead.
  const limits = { all: Math.floor(maxConnections() / 2), each: STREAMS_OF_A_CLIENT }
  const live = new LiveStreams(() => ({ revision: revision(), build }), limits)
  // The index of the search takes a second to make, in which nothing else could be drawn.
  await renderers.warmUp(['/search?q=Kim']).catch(() => {})

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function respond(request, response) {
    const { method = 'GET', url = '', headers } = request
    const refusal = refusalOf(method, url)
    if (refusal !== null) return writeRefusal(request, response, refusal)
    const target = originForm(url) ?? '/'
    const client = clientOf(request.socket.remoteAddress, headers['x-forwarded-for'], trustProxy)
    if (target === LIVE_PATH && method !== 'OPTIONS') {
      if (!live.answer(request, response, client)) writeRefusal(request, response, NO_STREAM)
      return
    }
    const ahead = method === 'OPTIONS' ? null : revisionAhead(target, revision().number)
    if (ahead !== null) return writeRefusal(request, response, ahead)
    const asked = {
      target,
      host: headers.host ?? '',
      isSecure: isHttps([headers['x-forwarded-proto'] ?? []].flat().join(',')),
      ifNoneMatch: headers['if-none-match'],
      client,
    }
    try {
      const content = await (method === 'OPTIONS' ? answers.preflight(asked) : answers.of(asked))
      await sendContent(request, response, content)
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      const retry = { 'Retry-After': String(error.retryAfterSeconds) }
      writeRefusal(request, response, {
        ...(error instanceof Restarting ? RESTARTING : BUSY),
        headers: retry,
      })
    }
  }

  const server = createServer(
    {
      // A client that sends slowly holds nothing for long.
      headersTimeout: 10 * SECOND,
      requestTimeout: 20 * SECOND,
      keepAliveTimeout: 5 * SECOND,
      connectionsCheckingInterval: 2 * SECOND,
    },
    (request, response) => {
      respond(request, response).catch((error) => {
        console.error(error)
        if (response.headersSent) response.destroy()
        else writeRefusal(request, response, FAILED)
      })
    },
  )
  // Node.js gives these to no handler of requests, and without a listener closes them without a word.
  server.on('connect', (request, stream) => {
    const socket = /** @type {import('node:net').Socket} */ (stream)
    socket.on('error', () => socket.destroy())
    const response = new ServerResponse(request)
    response.shouldKeepAlive = false
    response.assignSocket(socket)
    response.on('finish', () => socket.destroySoon())
    writeRefusal(request, response, METHOD_REFUSED)
  })
  // A client that reads slowly, or not at all.
  server.setTimeout(60 * SECOND)
  server.maxConnections = maxConnections()
  server.listen({ port, ...(host === undefined ? {} : { host }) })
  server.on('error', fail)
  const charts = Object.keys(built.static).filter((path) => path.startsWith('/charts/'))
  const files = WARM_UP_SIZES.flatMap((size) => charts.map((path) => `${path}.svg?${size}`))
  // One that was started again is warm after some requests.
  renderers.warmUp(files).catch(() => {})
  tellFigures(() => ({ caches: answers.figures, renderers: renderers.figures }))

  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT']))
    process.once(signal, () => {
      server.close(() => process.exit(0))
      live.close()
      server.closeIdleConnections()
      setTimeout(() => process.exit(0), 5 * SECOND).unref()
    })
}

/** @param {unknown} error */
function fail(error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}

serve().catch(fail)
