import { readdirSync } from 'node:fs'
import { ByteCache } from '../../lib/http/byte-cache.mjs'
import { FairQueue } from '../../lib/http/fair-queue.mjs'
import { PART_ASKED, PARTS_TOLD } from '../../lib/http/parts.mjs'
import { Content } from './content.mjs'
import { LongContent } from './long-content.mjs'
import { numberFrom } from './number-from.mjs'

/** Pages of the build, its files, and those of `public`: all of them take some 25 MB, in three encodings. */
const STORED_BYTES = 64 * 1024 * 1024
/** Pages of views, files of charts, the API and the data package. */
const MADE_BYTES = 32 * 1024 * 1024

/** Files that routes make, once a build. */
const ROUTED_FILES = ['/icon.svg', '/favicon.ico', '/robots.txt', '/manifest.webmanifest']
/** Every open page asks for it where it hears of no revision. */
const NEWEST_REVISION = '/api/v1/ledger'
/** Files of charts, of stories, of briefings, of the timeline, and of all of the data. */
const EXPORTED = /^\/(?:(?:charts|stories)\/[^/]+\.|(?:compare|timeline|briefing|data)\.[a-z])/

/**
 * The addresses of the files of a build and of `public`.
 * @param {string} root of the project
 */
function fileAddresses(root) {
  /** @param {string} directory @param {string} address */
  const under = (directory, address) =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        `${address}${parentPath.slice(directory.length)}/${name}`.replaceAll('\\', '/'),
      )
  return new Set([
    ...under(`${root}/public`, ''),
    ...under(`${root}/.next/static`, '/_next/static'),
    ...ROUTED_FILES,
  ])
}

/** Who asks for a page waits for no longer than that behind what else they asked for. */
const PAGE_WAIT_SECONDS = numberFrom('PAGE_WAIT_SECONDS', 3600, 2)
/** And for a file, of which some take seconds. */
const FILE_WAIT_SECONDS = 12

/** Who draws holds them all meanwhile, and memory that it had once. */
const TAKEN_UP_AT_A_TIME = 4

/** @param {string} target */
const pathOf = (target) => {
  const query = target.indexOf('?')
  return query === -1 ? target : target.slice(0, query)
}

/**
 * An answer that names the newest revision of this server: behind one address there may be another one. What can never
 * change has its revision in its address.
 * @param {import('./content.mjs').Answer} answer
 * @param {import('./renderer.mjs').Revision} revision
 * @returns {import('./content.mjs').Answer}
 */
const named = (answer, revision) =>
  /\bimmutable\b/.test(String(answer.headers['cache-control']))
    ? answer
    : { ...answer, headers: { ...answer.headers, 'ledger-revision': String(revision.number) } }

/**
 * What is asked, as far as answers differ by it.
 * @typedef {object} Asked
 * @property {string} target path and query
 * @property {string} host as the client names it
 * @property {boolean} isSecure whether a proxy was asked over HTTPS
 * @property {string | undefined} ifNoneMatch
 * @property {string} client that has a turn
 * @property {string} [requestId] for the log
 */

/** @typedef {{ hits: number, misses: number }} Counts */

/**
 * Answers to GET: each is made once while it is kept, and once for all who ask at the same time. What has to be made
 * waits in a fair queue.
 */
export class Answers {
  #stored = /** @type {ByteCache<Content>} */ (new ByteCache(STORED_BYTES))
  #made = /** @type {ByteCache<Content>} */ (new ByteCache(MADE_BYTES))
  /** @type {Record<'stored' | 'made', Counts>} */
  #counts = { stored: { hits: 0, misses: 0 }, made: { hits: 0, misses: 0 } }
  /** @type {Map<string, Promise<Content | LongContent>>} */
  #making = new Map()
  #renderers
  #built
  #pages
  #files
  #pageQueue
  #fileQueue
  #pictureQueue

  /**
   * @param {import('./renderers.mjs').Renderers} renderers
   * @param {import('../../lib/site/addresses').BuiltAddresses} built
   * @param {string} root of the project
   */
  constructor(renderers, built, root) {
    this.#renderers = renderers
    this.#built = built
    this.#pages = new Set(Object.keys(built.static))
    this.#files = fileAddresses(root)
    const limits = {
      all: { running: renderers.count, waiting: 64 },
      each: { running: Math.max(1, renderers.count - 1), waiting: 16 },
      retryAfterSeconds: 2,
    }
    this.#pageQueue = new FairQueue(limits)
    this.#fileQueue = new FairQueue(limits)
    // Most of the work at a picture is done by a process of its own, while all else is drawn.
    this.#pictureQueue = new FairQueue(limits)
  }

  /** What the caches hold and how often it was what was asked for, and what waits, for who looks after the server. */
  get figures() {
    /** @param {ByteCache<Content>} cache @param {Counts} counts */
    const of = ({ size, bytes, maxBytes }, counts) => ({ answers: size, bytes, maxBytes, ...counts })
    return {
      caches: { stored: of(this.#stored, this.#counts.stored), made: of(this.#made, this.#counts.made) },
      queues: {
        pages: this.#pageQueue.figures,
        files: this.#fileQueue.figures,
        pictures: this.#pictureQueue.figures,
      },
    }
  }

  /** Takes up all that is stored, so that nobody has to wait for it while something is drawn. */
  async takeUpStored() {
    const isServed = this.#renderers.revision?.digest === this.#built.revision
    const targets = [...this.#files, ...(isServed ? this.#pages : [])].values()
    const nobody = { host: 'localhost', isSecure: false, ifNoneMatch: undefined, client: '' }
    const some = async () => {
      for (const target of targets) await this.of({ ...nobody, target })
    }
    await Promise.all(Array.from({ length: TAKEN_UP_AT_A_TIME }, some))
  }

  /**
   * The answer to GET, and to HEAD. Rejects with `Busy` when too much waits.
   * @param {Asked} asked
   * @returns {Content | Promise<Content | LongContent>}
   */
  of(asked) {
    const { target, host, isSecure, ifNoneMatch, client } = asked
    const path = pathOf(target)
    // A file has no parameters, and stays the same.
    if (this.#files.has(path)) return this.#keep(this.#stored, path, null, () => this.#ask(asked, path))
    if (this.#pages.has(target) && this.#renderers.revision?.digest === this.#built.revision)
      return this.#keep(this.#stored, target, this.#built.revision, () => this.#ask(asked, target))
    // A target has no space, which a host may have: no host makes the address of another target.
    const address = process.env.SITE_URL ? target : `${target} ${isSecure ? 'https' : 'http'} ${host}`
    const digest = this.#renderers.revision?.digest ?? ''
    // It is made in no time, once a revision, and waits behind nothing that the same reader asked for in other tabs.
    if (target === NEWEST_REVISION)
      return this.#keep(this.#made, address, digest, () => this.#ask(asked, target))
    // Whoever makes a file knows its entity tag before it does.
    const queue = path.endsWith('.png') ? this.#pictureQueue : this.#fileQueue
    return EXPORTED.test(path)
      ? this.#keep(
          this.#made,
          address,
          digest,
          () => queue.run(client, () => this.#ask(asked, target, ifNoneMatch, 0), FILE_WAIT_SECONDS),
          ifNoneMatch,
          // Between two parts the others have their turns.
          (part) => queue.run(client, () => this.#ask(asked, target, undefined, part)),
        )
      : this.#keep(this.#made, address, digest, () =>
          this.#pageQueue.run(client, () => this.#ask(asked, target), PAGE_WAIT_SECONDS),
        )
  }

  /**
   * The answer to OPTIONS.
   * @param {Asked} asked
   */
  async preflight({ target, host, client, requestId }) {
    const question = { method: /** @type {const} */ ('OPTIONS'), url: target, headers: { host }, requestId }
    return new Content(await this.#pageQueue.run(client, () => this.#renderers.ask(question)))
  }

  /**
   * What is kept for an address, of one revision or, with null, of all; else what is made now, which is kept for the
   * revision that it is of.
   * @param {ByteCache<Content>} cache
   * @param {string} address
   * @param {string | null} digest
   * @param {() => Promise<import('./renderer-process.mjs').Rendered>} make
   * @param {string} [condition] that decides what is made, too
   * @param {(part: number) => Promise<import('./renderer-process.mjs').Rendered>} [makePart] of a file that is too long to
   * be made at once
   * @returns {Content | Promise<Content | LongContent>}
   */
  #keep(cache, address, digest, make, condition = '', makePart = make) {
    const present = cache.get(`${digest} ${address}`)
    this.#counts[cache === this.#stored ? 'stored' : 'made'][present === undefined ? 'misses' : 'hits'] += 1
    if (present !== undefined) return present
    const asking = `${digest} ${address} ${condition}`
    const made =
      this.#making.get(asking) ??
      make()
        .then(({ revision, ...answer }) => {
          const { [PARTS_TOLD]: parts, ...headers } = answer.headers
          if (parts !== undefined)
            return new LongContent(named({ ...answer, headers }, revision), Number(parts), makePart)
          const key = `${digest === null ? null : revision.digest} ${address}`
          const isStored = cache === this.#stored
          const content = new Content(digest === null ? answer : named(answer, revision), {
            isStored,
            onResize: () => {
              if (cache.get(key) === content) cache.set(key, content, content.bytes)
            },
          })
          if (answer.status === 200) cache.set(key, content, content.bytes)
          return content
        })
        .finally(() => this.#making.delete(asking))
    this.#making.set(asking, made)
    return made
  }

  /**
   * @param {Asked} asked
   * @param {string} url
   * @param {string} [ifNoneMatch]
   * @param {number} [part] of a file
   */
  #ask({ host, isSecure, requestId }, url, ifNoneMatch, part) {
    return this.#renderers.ask({
      method: 'GET',
      url,
      requestId,
      headers: {
        host,
        ...(isSecure && { 'x-forwarded-proto': 'https' }),
        ...(ifNoneMatch !== undefined && { 'if-none-match': ifNoneMatch }),
        ...(part !== undefined && { [PART_ASKED]: String(part) }),
      },
    })
  }
}
