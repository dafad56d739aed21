import { ByteCache } from '@/lib/http/byte-cache.mjs'

/**
 * A cache of finished exports, up to `maxBytes` in total; the least recently requested ones are evicted. Concurrent
 * requests for the same export share one job. Failures are not cached.
 */
export class FinishedExports {
  readonly #finished: ByteCache<Uint8Array<ArrayBuffer>>
  readonly #pending = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

  constructor(maxBytes: number) {
    this.#finished = new ByteCache(maxBytes)
  }

  get bytes(): number {
    return this.#finished.bytes
  }

  async of(key: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
    const present = this.#finished.get(key) ?? this.#pending.get(key)
    if (present) return present
    const making = make()
      .then((made) => {
        this.#finished.set(key, made, made.byteLength)
        return made
      })
      .finally(() => this.#pending.delete(key))
    this.#pending.set(key, making)
    return making
  }
}
