import { availableParallelism } from 'node:os'
import { RendererProcess, Restarting } from './renderer-process.mjs'

/** Each takes a processor and some 250 MB. */
const MAX_RENDERERS = 4

/** The processes that draw: as many as there are processors beside the one that answers. */
export class Renderers {
  #all
  /** @type {import('./renderer.mjs').Revision | null} */
  #last = null

  /** @param {readonly string[]} parameters of `renderer.mjs` */
  constructor(parameters) {
    /** @readonly */
    this.count = Math.min(MAX_RENDERERS, Math.max(1, availableParallelism() - 1))
    this.#all = Array.from({ length: this.count }, () => new RendererProcess(parameters))
  }

  /** For who looks after the server. */
  get figures() {
    return this.#all.map(({ figures }) => figures)
  }

  /** Those that can be asked and serve the newest revision that any of them does. */
  get #current() {
    const ready = this.#all.filter(({ revision }) => revision !== null)
    const newest = Math.max(...ready.map(({ revision }) => revision?.number ?? 0))
    return ready.filter(({ revision }) => revision?.number === newest)
  }

  /** How many can be asked. */
  get ready() {
    return this.#all.filter(({ revision }) => revision !== null).length
  }

  /** Why a newer revision is not served, in words; null where nothing keeps one away. */
  get trouble() {
    const trouble = this.#all.map((one) => one.trouble).find((each) => each !== null) ?? null
    return trouble === null ? null : `${trouble.reason} (since ${trouble.since})`
  }

  /** The revision that is served; while nothing can be asked, the last one. Null before the start. */
  get revision() {
    this.#last = this.#current[0]?.revision ?? this.#last
    return this.#last
  }

  /**
   * Rejects with `Restarting` when none can be asked, or the one that was asked ends.
   * @param {import('./ask-next.mjs').Question} question
   */
  async ask(question) {
    const current = this.#current
    const least = Math.min(...current.map(({ load }) => load))
    const free = current.find(({ load }) => load === least)
    if (free === undefined) throw new Restarting(Math.min(...this.#all.map((one) => one.secondsLeft)))
    return free.ask(question)
  }

  /** Resolves when all can be asked; rejects when one ends before. */
  async start() {
    await Promise.all(this.#all.map((one) => one.start()))
  }

  /**
   * Has each of them answer these, one after the other and beside what is asked: code that has run some times is
   * compiled, and the first readers wait half as long. From the instant `until` (milliseconds) on it begins no other.
   * @param {readonly string[]} urls
   * @param {number} until
   */
  async warmUp(urls, until = Number.POSITIVE_INFINITY) {
    const warm = async (/** @type {RendererProcess} */ one) => {
      for (const url of urls) if (Date.now() < until) await one.ask({ method: 'GET', url, headers: {} })
    }
    await Promise.all(this.#all.map(warm))
  }

  stop() {
    for (const one of this.#all) one.stop()
  }
}
