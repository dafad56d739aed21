import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { etagMatches } from '../../lib/http/etag-matches.mjs'
import { Busy } from '../../lib/http/fair-queue.mjs'
import { encodingOf } from './encoding-of.mjs'

/** For whoever reads on: as quick as the parts are made. */
const COMPRESSORS = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
  gzip: () => createGzip({ level: 4 }),
}

/** How often a part is asked for again for which there was no room. */
const TRIES = 10

/**
 * Answers that end by themselves however long they take, so that a server which stops does not end them in their midst: a
 * reader would take what it has for all.
 * @type {WeakSet<import('node:http').ServerResponse>}
 */
export const ENDING_THEMSELVES = new WeakSet()

/** A file that is too long to be held as a whole: it is made part by part while it is sent, and never kept. */
export class LongContent {
  #first
  #count
  #ask

  /**
   * @param {import('./content.mjs').Answer} first the answer with the first part
   * @param {number} count of all parts
   * @param {(part: number) => Promise<import('./content.mjs').Answer>} ask for one of the others
   */
  constructor(first, count, ask) {
    const { vary, ...headers } = first.headers
    /** @readonly */
    this.headers = { ...headers, vary: vary === undefined ? 'Accept-Encoding' : `${vary}, Accept-Encoding` }
    this.#first = first
    this.#count = count
    this.#ask = ask
  }

  async *#bodies() {
    yield this.#first.body
    for (let part = 1; part < this.#count; part++) {
      const { headers, body } = await this.#next(part)
      // Of another revision, or of another build: what was sent does not go on with it.
      if (headers.etag !== this.#first.headers.etag) throw new Error('The file changed while it was sent.')
      yield body
    }
  }

  /** @param {number} part */
  async #next(part) {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#ask(part)
      } catch (error) {
        if (!(error instanceof Busy) || tries === TRIES) throw error
        await wait(error.retryAfterSeconds * 1000)
      }
    }
  }

  /**
   * Sends it, each part when the one before has gone out. A client that leaves ends it.
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async send({ method, headers }, response) {
    const { etag } = this.#first.headers
    if (typeof etag === 'string' && etagMatches(headers['if-none-match'] ?? null, etag)) {
      response.writeHead(304, this.headers)
      response.end()
      return
    }
    const encoding = encodingOf(headers['accept-encoding'])
    response.writeHead(200, {
      ...this.headers,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    })
    if (method === 'HEAD') {
      response.end()
      return
    }
    ENDING_THEMSELVES.add(response)
    const bodies = Readable.from(this.#bodies(), { objectMode: true, highWaterMark: 1 })
    const sent =
      encoding === 'identity'
        ? pipeline(bodies, response)
        : pipeline(bodies, COMPRESSORS[encoding](), response)
    await sent.catch((error) => {
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
    })
  }
}
