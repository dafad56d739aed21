import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/**
 * A whole answer, as it was made.
 * @typedef {object} Answer
 * @property {number} status
 * @property {import('node:http').OutgoingHttpHeaders} headers with names in lower case
 * @property {Buffer} body
 */

/**
 * A body as it is sent, with its headers.
 * @typedef {{ readonly headers: import('node:http').OutgoingHttpHeaders, readonly body: Buffer }} Variant
 */

/** @typedef {Exclude<import('./encoding-of.mjs').Encoding, 'identity'>} Compression */

/** Kinds of content that are compressed already. */
const COMPRESSED = /^(?:image\/(?!svg)|font\/|application\/(?:pdf|zip|octet-stream))/

const compress = {
  /** @param {Buffer} body @param {number} quality up to 11 */
  br: (body, quality) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  /** @param {Buffer} body @param {number} level up to 9 */
  gzip: (body, level) => promisify(gzip)(body, { level }),
}

/** For whoever waits: a page of 400 KB takes 10 ms. */
const QUICK = { br: 4, gzip: 5 }
/** For what is sent often: the same page takes a second and more, and is a quarter smaller. */
const BEST = { br: 11, gzip: 9 }

/** What is compressed best goes one after the other, so that threads are left for those who wait. */
let improving = Promise.resolve()

/** @param {import('node:http').OutgoingHttpHeader | undefined} vary */
const withEncoding = (vary) => (vary === undefined ? 'Accept-Encoding' : `${vary}, Accept-Encoding`)

/** An answer, and its body in each encoding that was asked for so far. */
export class Content {
  /** @type {Map<Compression, Promise<Variant>>} */
  #compressed = new Map()
  #identity
  #isStored
  #onResize

  /**
   * @param {Answer} answer
   * @param {{ isStored?: boolean, onResize?: () => void }} [options] what is stored is compressed as well as can be, after
   * the first answer; `onResize` is called whenever its `bytes` have changed
   */
  constructor({ status, headers, body }, { isStored = false, onResize = () => {} } = {}) {
    const isText = body.length > 0 && !COMPRESSED.test(String(headers['content-type'] ?? ''))
    /** @readonly */
    this.status = status
    /** @readonly */
    this.isText = isText
    /** @readonly Of all of its variants. */
    this.headers = isText ? { ...headers, vary: withEncoding(headers.vary) } : headers
    /** @readonly */
    this.etag = typeof headers.etag === 'string' ? headers.etag : null
    /** The memory that its bodies take. */
    this.bytes = body.length
    this.#identity = this.#variant(body)
    this.#isStored = isStored
    this.#onResize = onResize
  }

  /**
   * Its body in an encoding, or as it is where that is no longer.
   * @param {import('./encoding-of.mjs').Encoding} encoding
   * @returns {Variant | Promise<Variant>}
   */
  as(encoding) {
    if (encoding === 'identity' || !this.isText) return this.#identity
    const present = this.#compressed.get(encoding)
    if (present !== undefined) return present
    const quick = this.#compress(encoding, QUICK[encoding]).then((body) =>
      this.#shorter(this.#identity, body, encoding),
    )
    this.#compressed.set(encoding, quick)
    quick.catch(() => this.#compressed.delete(encoding))
    if (this.#isStored) this.#improve(encoding, quick)
    return quick
  }

  /**
   * @param {Compression} encoding
   * @param {Promise<Variant>} quick
   */
  #improve(encoding, quick) {
    improving = improving
      .then(async () => {
        const body = await this.#compress(encoding, BEST[encoding])
        const best = this.#shorter(await quick, body, encoding)
        this.#compressed.set(encoding, Promise.resolve(best))
      })
      // What was made at first is still there.
      .catch(() => {})
  }

  /**
   * @param {Compression} encoding
   * @param {number} quality
   * @returns {Promise<Buffer>}
   */
  #compress(encoding, quality) {
    return compress[encoding](this.#identity.body, quality)
  }

  /**
   * The present variant, or one of a body that is shorter.
   * @param {Variant} present
   * @param {Buffer} body
   * @param {Compression} encoding
   */
  #shorter(present, body, encoding) {
    if (body.length >= present.body.length) return present
    this.bytes += body.length - (present === this.#identity ? 0 : present.body.length)
    this.#onResize()
    return this.#variant(body, encoding)
  }

  /**
   * @param {Buffer} body
   * @param {Compression} [encoding]
   * @returns {Variant}
   */
  #variant(body, encoding) {
    return {
      headers: {
        ...this.headers,
        ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
        ...(body.length === 0 ? {} : { 'content-length': body.length }),
      },
      body,
    }
  }
}
