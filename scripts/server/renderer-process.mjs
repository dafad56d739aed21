import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Busy } from '../../lib/http/fair-queue.mjs'
import { isJson } from './log.mjs'
import { numberFrom } from './number-from.mjs'
import { passOnLines } from './pass-on-lines.mjs'

/** @typedef {import('./content.mjs').Answer} Answer */
/** @typedef {import('./renderer.mjs').Revision} Revision */

/**
 * An answer, and the revision that all of it is of.
 * @typedef {Answer & { readonly revision: Revision }} Rendered
 */

/** @typedef {{ resolve: (rendered: Rendered) => void, reject: (error: Error) => void }} Waiting */

const PROGRAM = fileURLToPath(new URL('renderer.mjs', import.meta.url))

/** Before one that ended is started again that had not been ready: what stopped it may be there still. */
const SECONDS_BETWEEN_STARTS = 1

/**
 * What takes longer hangs: the heaviest page and picture take seconds, on a slow machine too. Shorter than the server waits
 * for a client that does not read.
 */
const SECONDS_TO_ANSWER = numberFrom('RENDERER_SECONDS', 3600, 45, 1)

/** Of what is allocated beside JavaScript, more arenas would hold more that is free. */
const ENV = { MALLOC_ARENA_MAX: '2' }

/**
 * Node.js lets garbage lie about as long as there is room: a ledger with all of its charts takes 120 MB, one of a million rows
 * 400 MB. Who has a larger one sets the limit.
 */
const HEAP = process.env.NODE_OPTIONS?.includes('--max-old-space-size')
  ? []
  : ['--max-old-space-size=800', '--max-semi-space-size=8']

/**
 * How long a start still takes that began before so many milliseconds, where the one before took so many: in whole seconds, at
 * least one.
 * @param {number} before
 * @param {number} took
 */
export const secondsLeft = (before, took) => Math.max(1, Math.ceil((took - before) / 1000))

/** Thrown while there is no process that could draw. */
export class Restarting extends Busy {
  /** @param {number} seconds until there may be one */
  constructor(seconds) {
    super(seconds)
    this.message = 'what draws is being started again'
    this.name = 'Restarting'
  }
}

/** A process that draws, and is started again whenever it ends or hangs. */
export class RendererProcess {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child
  /** @type {Map<number, Waiting>} */
  #waiting = new Map()
  #asked = 0
  #starts = 0
  #memory = 0
  #isStopped = false
  #parameters
  /** When the last start began, and how long the last one took that came to its end, in milliseconds. */
  #began = 0
  #took = 0

  /** @type {string | null} Why it was ended for an answer that took too long. */
  #late = null

  /** @param {readonly string[]} parameters of `renderer.mjs` */
  constructor(parameters) {
    this.#parameters = parameters
    /** @type {Revision | null} The one that it serves; null while it cannot be asked. */
    this.revision = null
    /** @type {import('./renderer.mjs').Trouble | null} */
    this.trouble = null
  }

  /** How many wait for an answer of it. */
  get load() {
    return this.#waiting.size
  }

  /** For who looks after the server. */
  get figures() {
    return {
      pid: this.#child?.pid ?? null,
      asked: this.#asked,
      waiting: this.load,
      restarts: Math.max(0, this.#starts - 1),
      memory: this.#memory,
    }
  }

  /** In how many seconds it can be asked, as far as that can be told. */
  get secondsLeft() {
    return secondsLeft(performance.now() - this.#began, this.#took)
  }

  /**
   * Starts it. Resolves when it can be asked; rejects when it ends before.
   * @returns {Promise<void>}
   */
  start() {
    return new Promise((resolve, reject) => {
      const child = fork(PROGRAM, this.#parameters, {
        serialization: 'advanced',
        execArgv: [...process.execArgv, ...HEAP],
        env: { ...process.env, ...ENV },
        ...(isJson && { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }),
      })
      this.#child = child
      this.#late = null
      this.#starts += 1
      this.#began = performance.now()
      passOnLines(child)
      child.on('message', (message) => {
        const wasReady = this.revision !== null
        this.#hear(/** @type {import('./renderer.mjs').Told} */ (message))
        if (wasReady || this.revision === null) return
        this.#took = performance.now() - this.#began
        resolve()
      })
      child.once('error', reject)
      child.once('exit', (code, signal) => {
        const wasReady = this.revision !== null
        this.revision = null
        this.trouble = null
        this.#memory = 0
        this.#began = performance.now()
        for (const { reject: fail } of this.#waiting.values()) fail(new Restarting(this.secondsLeft))
        this.#waiting.clear()
        if (wasReady) this.#restart(this.#late ?? `It ended (${signal ?? code}).`)
        else reject(new Error('What draws ended before it could be asked.'))
      })
    })
  }

  /** @param {string} reason */
  async #restart(reason) {
    if (this.#isStopped) return
    console.error(`What draws is started again. ${reason}`)
    try {
      await this.start()
    } catch (error) {
      const again = () => this.#restart(error instanceof Error ? error.message : String(error))
      setTimeout(again, SECONDS_BETWEEN_STARTS * 1000)
    }
  }

  /** @param {import('./renderer.mjs').Told} told */
  #hear(told) {
    if (!('id' in told)) {
      this.revision = told.revision
      this.trouble = told.trouble
      this.#memory = told.memory
      return
    }
    const waiting = this.#waiting.get(told.id)
    this.#waiting.delete(told.id)
    if ('failed' in told) waiting?.reject(new Error('This could not be drawn.'))
    else waiting?.resolve({ ...told.answer, revision: told.revision })
  }

  /**
   * Rejects with `Restarting` when it ends meanwhile.
   * @param {import('./ask-next.mjs').Question} question
   * @returns {Promise<Rendered>}
   */
  ask(question) {
    return new Promise((resolve, reject) => {
      const child = this.#child
      if (this.revision === null || child === undefined) throw new Restarting(this.secondsLeft)
      this.#asked += 1
      const id = this.#asked
      const timer = setTimeout(() => {
        const [path] = question.url.split('?')
        this.#late = `${path} was not answered in ${SECONDS_TO_ANSWER} seconds (RENDERER_SECONDS).`
        child.kill('SIGKILL')
      }, SECONDS_TO_ANSWER * 1000)
      /** @type {<T>(settle: (value: T) => void) => (value: T) => void} */
      const ended = (settle) => (value) => {
        clearTimeout(timer)
        settle(value)
      }
      this.#waiting.set(id, { resolve: ended(resolve), reject: ended(reject) })
      child.send({ id, question }, (error) => {
        // Its end is told apart.
        if (error === null) return
        this.#waiting.get(id)?.reject(new Restarting(this.secondsLeft))
        this.#waiting.delete(id)
      })
    })
  }

  stop() {
    this.#isStopped = true
    this.#child?.kill('SIGKILL')
  }
}
