/**
 * A cache of finished exports, up to `maxBytes` in total; the least recently requested ones are evicted. Concurrent
 * requests for the same export share one job. Failures are not cached.
 */
export class FinishedExports {
  readonly #maxBytes: number
  readonly #finished = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly #pending = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  async of(key: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
    const cached = this.#finished.get(key)
    if (cached) {
      this.#finished.delete(key)
      this.#finished.set(key, cached)
      return cached
    }
    const pending = this.#pending.get(key)
    if (pending) return pending
    const making = make()
      .then((made) => this.#store(key, made))
      .finally(() => this.#pending.delete(key))
    this.#pending.set(key, making)
    return making
  }

  #store(key: string, made: Uint8Array<ArrayBuffer>) {
    if (made.byteLength > this.#maxBytes) return made
    this.#finished.set(key, made)
    this.#bytes += made.byteLength
    for (const [oldest, bytes] of this.#finished) {
      if (this.#bytes <= this.#maxBytes) break
      this.#finished.delete(oldest)
      this.#bytes -= bytes.byteLength
    }
    return made
  }
}
