import 'server-only'
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BYTES_A_PIECE = 1024 * 1024

// A package that is no more served lets go of its files.
const opened = new FinalizationRegistry<number>((file) => closeSync(file))

const stateOf = ({ ino, mtimeMs, size }: Stats) => `${ino} ${mtimeMs} ${size}`

// The path is known at run time only: without these comments the bundler would trace the whole project.
const stateAt = (path: string): string | null => {
  const found = statSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false })
  return found === undefined ? null : stateOf(found)
}

/** Where a file was taken from, and the state that it had there. */
interface Source {
  readonly path: string
  readonly state: string | null
}

/** A long file that stays on the disk, open: it is there as it was, even if its name goes or leads to another one. */
export class LongFile {
  readonly size: number
  readonly #file: number
  readonly #state: string
  /** Null for what came from nowhere on this disk. */
  readonly #source: Source | null

  private constructor(file: number, source: Source | null) {
    this.#file = file
    this.#source = source
    const found = fstatSync(file)
    this.#state = stateOf(found)
    this.size = found.size
    opened.register(this, file)
  }

  static open(path: string): LongFile {
    const source = { path, state: stateAt(path) }
    return new LongFile(openSync(/* turbopackIgnore: true */ path, 'r'), source)
  }

  /**
   * A copy without a name, into which nobody can write; it ends with this process. Null where the temporary directory has no
   * room or must not be written: then a file can be held in memory.
   */
  static copy(path: string): LongFile | null {
    const source = { path, state: stateAt(path) }
    const copied = join(/* turbopackIgnore: true */ tmpdir(), `alliance-ledger-${randomUUID()}`)
    try {
      copyFileSync(/* turbopackIgnore: true */ path, copied)
      return new LongFile(openSync(/* turbopackIgnore: true */ copied, 'r'), source)
    } catch {
      return null
    } finally {
      rmSync(/* turbopackIgnore: true */ copied, { force: true })
    }
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
    return new LongFile(file, null)
  }

  /** Whether the directory that it was taken from still has it as it was. */
  isUnchanged(): boolean {
    return this.#source === null || stateAt(this.#source.path) === this.#source.state
  }

  /** Reads its bytes from a place on, as many as there are or fit. Answers how many. */
  read(into: Uint8Array, at: number): number {
    let length = 0
    for (let read = -1; read !== 0 && length < into.length; length += read)
      read = readSync(this.#file, into, length, into.length - length, at + length)
    return length
  }

  /** Its bytes in pieces, each there until the next one is asked for. Throws where somebody wrote into it meanwhile. */
  *pieces(): Generator<Uint8Array<ArrayBuffer>> {
    const piece = new Uint8Array(BYTES_A_PIECE)
    for (let at = 0; at < this.size; ) {
      const length = this.read(piece, at)
      if (length === 0 || stateOf(fstatSync(this.#file)) !== this.#state)
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
