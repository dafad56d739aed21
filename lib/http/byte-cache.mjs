/**
 * A cache of up to `maxBytes` in total; what was asked for longest ago goes first. A value larger than that is not kept.
 * @template V
 */
export class ByteCache {
  /** @type {Map<string, { readonly value: V, readonly bytes: number }>} the one asked for longest ago first */
  #entries = new Map()
  #bytes = 0

  /** @param {number} maxBytes */
  constructor(maxBytes) {
    /** @readonly */
    this.maxBytes = maxBytes
  }

  get bytes() {
    return this.#bytes
  }

  get size() {
    return this.#entries.size
  }

  /**
   * @param {string} key
   * @returns {V | undefined}
   */
  get(key) {
    const entry = this.#entries.get(key)
    if (entry === undefined) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  /**
   * Keeps a value in the place of an earlier one, also of itself when it has grown.
   * @param {string} key
   * @param {V} value
   * @param {number} bytes
   */
  set(key, value, bytes) {
    this.#delete(key)
    if (bytes > this.maxBytes) return
    this.#entries.set(key, { value, bytes })
    this.#bytes += bytes
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.maxBytes) break
      this.#delete(oldest)
    }
  }

  /** @param {string} key */
  #delete(key) {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0
    this.#entries.delete(key)
  }
}
