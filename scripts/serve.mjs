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
import { Content } from './server/content.mjs'
import { BUSY, FAILED, NO_STREAM, RESTARTING } from './server/failures.mjs'
import { answerHealth } from './server/health.mjs'
import { LiveStreams } from './server/live-streams.mjs'
import { logConsole, logLine, whileAnswering } from './server/log.mjs'
import { LongContent } from './server/long-content.mjs'
import { Metrics } from './server/metrics.mjs'
import { numberFrom } from './server/number-from.mjs'
import { observe } from './server/observe.mjs'
import { readAddresses } from './server/read-addresses.mjs'
import { METHOD_REFUSED, originForm, refusalOf } from './server/refusal.mjs'
import { Restarting } from './server/renderer-process.mjs'
import { Renderers } from './server/renderers.mjs'
import { revisionAhead } from './server/revision-ahead.mjs'
import { sendContent } from './server/send-content.mjs'
import { serveMetrics } from './server/serve-metrics.mjs'
import { Stopping } from './server/stopping.mjs'
import { tellFigures } from './server/tell-figures.mjs'
import { writeRefusal } from './server/write-refusal.mjs'
import { noteServing } from './setup/being-served.mjs'
import { root } from './setup/project.mjs'

const SECOND = 1000
/** A browser has one for all of its tabs; a client may be an office. */
const STREAMS_OF_A_CLIENT = 64
/** Files that a server opens beside its connections. */
const RESERVED_FILES = 200

/** Of a large ledger each drawing takes so long that readers would wait for it. */
const WARM_UP_SECONDS = 10
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

/**
 * What a signal does; until all has started there is nobody to answer.
 * @type {(signal: NodeJS.Signals) => void}
 */
let stop = () => process.exit(0)

async function serve() {
  logConsole()
  const drainSeconds = numberFrom('DRAIN_SECONDS', 3600, 0)
  const stopSeconds = numberFrom('STOP_SECONDS', 3600, 20)
  const metricsPort = numberFrom('METRICS_PORT', 65_535, null)
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) process.once(signal, () => stop(signal))
  noteServing()
  const built = readAddresses(`${root}/.next`)
  const build = readFileSync(`${root}/.next/BUILD_ID`, 'utf8')
  const renderers = new Renderers([String(port)])
  // Also where the server fails: nobody else would end them at once.
  process.once('exit', () => renderers.stop())
  await renderers.start()
  const answers = new Answers(renderers, built, root)
  await answers.takeUpStored()
  // There is one since the start.
  const revision = () => /** @type {import('./server/renderer.mjs').Revision} */ (renderers.revision)
  const newest = () => revision().number
  // Each holds a connection and no processor; who has none asks instead.
  const limits = { all: Math.floor(maxConnections() / 2), each: STREAMS_OF_A_CLIENT }
  const live = new LiveStreams(() => ({ revision: revision(), build }), limits)
  // The index of the search takes a second to make, in which nothing else could be drawn; of a large ledger, what all
  // charts are read from takes some more.
  const until = Date.now() + WARM_UP_SECONDS * SECOND
  await renderers.warmUp(['/search?q=Kim', `/?from=${revision().date}`]).catch(() => {})

  const figures = () => ({ ...answers.figures, renderers: renderers.figures })
  const readiness = () => ({
    isDraining: stopping.isDraining,
    revision: revision(),
    build,
    renderers: { ready: renderers.ready, all: renderers.count },
    trouble: renderers.trouble,
  })
  const metrics =
    metricsPort === null ? null : new Metrics(() => ({ figures: figures(), readiness: readiness() }))
  if (metrics !== null && metricsPort !== null)
    await serveMetrics(metrics, metricsPort, process.env.METRICS_HOST || '127.0.0.1')

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {import('./server/observe.mjs').Observed} observed
   */
  async function respond(request, response, observed) {
    if (answerHealth(request, response, readiness)) return
    const { method = 'GET', url = '', headers } = request
    const refusal = refusalOf(method, url)
    if (refusal !== null) return writeRefusal(request, response, refusal)
    const target = originForm(url) ?? '/'
    const client = clientOf(request.socket.remoteAddress, headers['x-forwarded-for'], trustProxy)
    if (target === LIVE_PATH && method !== 'OPTIONS') {
      if (!live.answer(request, response, client)) writeRefusal(request, response, NO_STREAM)
      return
    }
    const ahead = method === 'OPTIONS' ? null : revisionAhead(target, newest())
    if (ahead !== null) return writeRefusal(request, response, ahead)
    const asked = {
      target,
      host: headers.host ?? '',
      isSecure: isHttps([headers['x-forwarded-proto'] ?? []].flat().join(',')),
      ifNoneMatch: headers['if-none-match'],
      client,
      requestId: observed.id,
    }
    try {
      const answer = method === 'OPTIONS' ? answers.preflight(asked) : answers.of(asked)
      observed.cache = answer instanceof Content ? 'hit' : 'made'
      const content = await answer
      if (content instanceof LongContent) await content.send(request, response)
      else await sendContent(request, response, content)
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
      stopping.track(response)
      const observed = observe(request, response, { trustProxy, metrics, revision: newest })
      whileAnswering({ id: observed.id, address: request.url ?? '' }, () =>
        respond(request, response, observed).catch((error) => {
          console.error(error)
          if (response.headersSent) response.destroy()
          else writeRefusal(request, response, FAILED)
        }),
      )
    },
  )
  const stopping = new Stopping(server)
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
  renderers.warmUp(files, until).catch(() => {})
  tellFigures(figures)
  logLine('info', { port, build, revision: newest() }, 'serves')
  stop = async (signal) => {
    // Whoever presses Ctrl-C waits before the terminal.
    const left = await stopping.stop(signal === 'SIGINT' ? 0 : drainSeconds, stopSeconds)
    if (left > 0) console.error(`${left} answers were broken off: they took longer than STOP_SECONDS.`)
    process.exit(0)
  }
}

/** @param {unknown} error */
function fail(error) {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
}

serve().catch(fail)
