/*
 * Serves the production build: `node scripts/serve.mjs <port> [host]`. An HTTP server of its own in front of Next.js, which
 * takes only what it can answer, and lets no client take what all need.
 */
import { createServer, ServerResponse } from 'node:http'
import next from 'next'
import { Busy } from '../lib/http/fair-queue.mjs'
import { clientOf } from './server/client-of.mjs'
import { hideInnerHeaders, removeInnerHeaders } from './server/inner-headers.mjs'
import { madeAnswers } from './server/made-answers.mjs'
import { readAddresses } from './server/read-addresses.mjs'
import { METHOD_REFUSED, originForm, refusalOf } from './server/refusal.mjs'
import { storedAnswers } from './server/stored-answers.mjs'
import { writeRefusal } from './server/write-refusal.mjs'
import { root } from './setup/project.mjs'

/** Files of the build, and files of charts, which have a queue of their own. */
const PASSED_ON =
  /^\/(?:_next\/|fonts\/|charts\/[^/?]+\.|(?:compare|timeline|data)\.[a-z]|(?:icon\.svg|embed\.js|favicon\.ico|robots\.txt|manifest\.webmanifest)(?:\?|$))/

const BUSY = {
  status: 503,
  title: 'Too much at once',
  detail: 'More is being asked for than can be answered at a time. Please ask again in a moment.',
}
const FAILED = {
  status: 500,
  title: 'This could not be answered',
  detail: 'The fault is with the server, which has noted it. Other pages are not concerned.',
}

const SECOND = 1000
/** Files that a server opens beside its connections. */
const RESERVED_FILES = 200

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

/** The digest of the revision that is served, as `lib/ledger/load/served.ts` holds it for all of the process. */
function servedRevision() {
  const held = /** @type {Record<symbol, import('../lib/ledger/load/served').Served | undefined>} */ (
    globalThis
  )
  return held[Symbol.for('alliance-ledger.served')]?.ledger.revisions.at(-1)?.digest
}

async function serve() {
  const built = readAddresses(`${root}/.next`)
  const pages = new Set(Object.keys(built.static))
  // Next.js would take connections that ask for another protocol from this server, and lose those that it does not
  // answer. It is given a server that nobody connects to; without a listener Node.js answers them in HTTP/1.1.
  // Its name is always this one: what the proxy rewrites to another, Next.js would fetch over HTTP, from this server.
  const app = next({ dir: root, port, hostname: 'localhost', httpServer: createServer() })
  await app.prepare()
  const handle = app.getRequestHandler()
  const madeOf = madeAnswers(handle)
  const storedOf = storedAnswers(handle)

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async function respond(request, response) {
    const { method = 'GET', url = '' } = request
    const refusal = refusalOf(method, url)
    if (refusal !== null) return writeRefusal(request, response, refusal)
    const target = originForm(url) ?? '/'
    const client = clientOf(request.socket.remoteAddress, request.headers['x-forwarded-for'], trustProxy)
    request.url = target
    removeInnerHeaders(request.headers)
    request.headers['x-client'] = client
    if (PASSED_ON.test(target)) {
      hideInnerHeaders(response)
      return handle(request, response)
    }
    const isStored = pages.has(target) && servedRevision() === built.revision
    try {
      const { status, headers, body } = await (isStored ? storedOf(request) : madeOf(request, client))
      response.writeHead(status, { ...headers, ...(body.length > 0 && { 'content-length': body.length }) })
      response.end(method === 'HEAD' ? '' : body)
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      const retry = { 'Retry-After': String(error.retryAfterSeconds) }
      writeRefusal(request, response, { ...BUSY, headers: retry })
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

  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT']))
    process.once(signal, () => {
      server.close(() => process.exit(0))
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
