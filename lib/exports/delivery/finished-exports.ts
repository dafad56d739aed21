/**
 * Finished exports by canonical key, least recently asked for dropped first once they hold more than `maxBytes`.
 * Requests for one that is just being made wait for that one. A failure is not kept.
 */
export class FinishedExports {
  readonly #maxBytes: number
  readonly #finished = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly #underWay = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  #bytes = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  /** How many bytes are held now. */
  get bytes(): number {
    return this.#bytes
  }

  async of(key: string, make: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
    const held = this.#finished.get(key)
    if (held) {
      this.#finished.delete(key)
      this.#finished.set(key, held)
      return held
    }
    const started = this.#underWay.get(key)
    if (started) return started
    const making = make()
      .then((made) => this.#keep(key, made))
      .finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, making)
    return making
  }

  #keep(key: string, made: Uint8Array<ArrayBuffer>) {
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
