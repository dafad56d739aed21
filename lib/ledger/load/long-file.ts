import 'server-only'
import { randomUUID } from 'node:crypto'
import { closeSync, fstatSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const BYTES_A_PIECE = 1024 * 1024

// A package that is no more served lets go of its files.
const opened = new FinalizationRegistry<number>((file) => closeSync(file))

const stateOf = (file: number) => {
  const { mtimeMs, size } = fstatSync(file)
  return { state: `${mtimeMs} ${size}`, size }
}

/** A long file that stays on the disk, open: it is there as it was, even if its name goes or leads to another one. */
export class LongFile {
  readonly size: number
  readonly #file: number
  readonly #state: string

  private constructor(file: number) {
    this.#file = file
    const { state, size } = stateOf(file)
    this.#state = state
    this.size = size
    opened.register(this, file)
  }

  static open(path: string): LongFile {
    return new LongFile(openSync(/* turbopackIgnore: true */ path, 'r'))
  }

  /** Writes pieces to a file in a directory that has no name there, and ends with this process. */
  static async spill(directory: string, pieces: AsyncIterable<Uint8Array>): Promise<LongFile> {
    mkdirSync(/* turbopackIgnore: true */ directory, { recursive: true })
    const path = join(/* turbopackIgnore: true */ directory, `spilled-${randomUUID()}`)
    const file = openSync(/* turbopackIgnore: true */ path, 'wx+')
    unlinkSync(/* turbopackIgnore: true */ path)
    try {
      for await (const piece of pieces) writeWhole(file, piece)
    } catch (error) {
      closeSync(file)
      throw error
    }
    return new LongFile(file)
  }

  /** Whether it is as it was when it was opened. */
  isUnchanged(): boolean {
    return stateOf(this.#file).state === this.#state
  }

  /** Its bytes in pieces, each there until the next one is asked for. Throws where somebody wrote into it meanwhile. */
  *pieces(): Generator<Uint8Array<ArrayBuffer>> {
    const piece = new Uint8Array(BYTES_A_PIECE)
    for (let at = 0; at < this.size; ) {
      const length = readSync(this.#file, piece, 0, piece.length, at)
      if (length === 0 || !this.isUnchanged())
        throw new Error('A file of the ledger was changed while it is served.')
      yield piece.subarray(0, length)
      at += length
    }
  }

  /** All of its bytes. */
  bytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.size)
    let at = 0
    for (const piece of this.pieces()) {
      bytes.set(piece, at)
      at += piece.length
    }
    return bytes
  }
}

/** Writes all bytes to an open file: one call may write a part of them. */
export function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
