/*
 * The process that draws: `renderer.mjs <port>`, started by `serve.mjs`, which asks it over their channel. It holds Next.js
 * as a library, and ends with the channel.
 */
import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import next from 'next'
import { root } from '../setup/project.mjs'
import { askDirectly } from './ask-directly.mjs'
import { askNext } from './ask-next.mjs'
import { logConsole, whileAnswering } from './log.mjs'
import { sameForEverybody } from './same-for-everybody.mjs'

/**
 * The revision that is served: its number, its date, and the digest of its content.
 * @typedef {{ readonly number: number, readonly date: string, readonly digest: string }} Revision
 */

/**
 * Why a newer revision is not served, and since when.
 * @typedef {{ readonly since: string, readonly reason: string }} Trouble
 */

/**
 * What the renderer tells: that it serves a revision, with what keeps it from a newer one and the memory that it takes, or
 * how a question was answered.
 * @typedef {{ revision: Revision, trouble: Trouble | null, memory: number }
 *   | { id: number, answer: import('./content.mjs').Answer, revision: Revision }
 *   | { id: number, failed: true }} Told
 */

/** How often a revision is looked for that `follow-ledger.ts` took up. */
const MILLISECONDS_BETWEEN_LOOKS = 100
/** How often it tells its memory, for figures. */
const SECONDS_BETWEEN_STATES = 5

/** @param {Told} told */
const tell = (told) => process.send?.(told)

/**
 * The revision that is served, as `lib/ledger/load/served.ts` holds it for all of the process; null before it is loaded.
 * @returns {Revision | null}
 */
function heldRevision() {
  const held =
    /** @type {Record<symbol, import('../../lib/ledger/load/served').Served | null | undefined>} */ (
      globalThis
    )
  const revision = held[Symbol.for('alliance-ledger.served')]?.ledger.revisions.at(-1)
  return revision === undefined
    ? null
    : { number: revision.number, date: revision.date, digest: revision.digest }
}

/** @returns {Revision} */
function servedRevision() {
  const revision = heldRevision()
  if (revision === null) throw new Error('There is no ledger to serve.')
  return revision
}

/**
 * What keeps this process from serving a newer revision, as whoever follows the ledger notes it for all of the process.
 * @returns {Trouble | null}
 */
function presentTrouble() {
  const held = /** @type {Record<symbol, Trouble | null | undefined>} */ (globalThis)
  return held[Symbol.for('alliance-ledger.trouble')] ?? null
}

async function render() {
  logConsole()
  // Next.js would take connections that ask for another protocol from this server, and lose those that it does not
  // answer. It is given a server that nobody connects to; without a listener Node.js answers them in HTTP/1.1.
  // Its name is always this one: what the proxy rewrites to another, Next.js would fetch over HTTP, from this server.
  const port = Number(process.argv[2])
  const app = next({ dir: root, port, hostname: 'localhost', httpServer: createServer() })
  await app.prepare()
  const handle = app.getRequestHandler()
  // Next.js does not wait for `instrumentation.ts`, which loads the ledger or ends this process.
  while (heldRevision() === null) await wait(MILLISECONDS_BETWEEN_LOOKS)

  /** @type {{ revision: Revision, trouble: Trouble | null } | null} */
  let told = null
  const tellState = (isDue = false) => {
    const [revision, trouble] = [servedRevision(), presentTrouble()]
    if (isDue || revision.digest !== told?.revision.digest || trouble?.reason !== told?.trouble?.reason)
      tell({ revision, trouble, memory: process.memoryUsage.rss() })
    told = { revision, trouble }
    return revision
  }
  tellState()
  setInterval(tellState, MILLISECONDS_BETWEEN_LOOKS)
  setInterval(() => tellState(true), SECONDS_BETWEEN_STATES * 1000)

  /** @param {{ id: number, question: import('./ask-next.mjs').Question }} asked */
  const answer = async ({ id, question }) => {
    const before = servedRevision()
    const made = sameForEverybody((await askDirectly(question)) ?? (await askNext(handle, question)))
    // Whoever hears of it has heard of the revision.
    const { digest } = tellState()
    // What was made while a revision was taken up may be of either: it is made again, so that it can say which.
    if (digest !== before.digest) return answer({ id, question })
    tell({ id, answer: made, revision: before })
  }
  process.on('message', (message) => {
    const asked = /** @type {{ id: number, question: import('./ask-next.mjs').Question }} */ (message)
    const { requestId, url } = asked.question
    whileAnswering({ id: requestId, address: url }, () =>
      answer(asked).catch((error) => {
        console.error(error)
        tell({ id: asked.id, failed: true })
      }),
    )
  })
}

// Nobody is left to tell anything, and an exit may wait for threads of native code for ever.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
// They come to all processes of a terminal: the server stops this one, when it has answered.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => {})

render().catch((error) => {
  console.error(`\n${error instanceof Error ? error.message : error}\n`)
  process.exit(1)
})
