import 'server-only'
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** A piece of a file, named by its SHA-256 in hexadecimal. */
export interface Chunk {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** One line in so many ends a chunk, whatever stands before it: so most chunks of a file outlive a change of some lines. */
const LINES_A_CHUNK = 128
const MAX_BYTES = 512 * 1024

const LINE_FEED = 10

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The SHA-256 of a file in pieces. */
export function digestOf(pieces: Iterable<Uint8Array>): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}

/**
 * Cuts a file at ends of lines, and where a chunk would grow too large. Joined, the chunks are the file. Each chunk is there
 * until the next one is asked for, if the pieces of the file are.
 */
export function* chunksOf(pieces: Iterable<Uint8Array>): Generator<Chunk> {
  /** What is not cut off yet. */
  let rest: Uint8Array = new Uint8Array()
  /** Up to where lines of it were looked at. */
  let looked = 0
  function* cut(isLast: boolean): Generator<Chunk> {
    const file = rest
    let start = 0
    const chunk = (to: number): Chunk => {
      const bytes = file.subarray(start, to)
      start = to
      return { sha256: sha256Of(bytes), bytes }
    }
    let at = looked
    while (at < file.length) {
      const feed = file.indexOf(LINE_FEED, at)
      if (feed === -1 && !isLast) break
      const end = feed === -1 ? file.length : feed + 1
      // A line alone may be longer than a chunk may be.
      while (end - start > MAX_BYTES) {
        const to = at > start ? at : start + MAX_BYTES
        yield chunk(to)
        at = Math.max(at, start)
      }
      if (crc32(file.subarray(at, end)) % LINES_A_CHUNK === 0 && end > start) yield chunk(end)
      at = end
    }
    if (isLast && start < file.length) yield chunk(file.length)
    rest = file.subarray(start)
    looked = at - start
  }
  for (const piece of pieces) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    yield* cut(false)
    // The next piece may come into the same place.
    rest = rest.slice()
  }
  yield* cut(true)
}

/** The same for a file whose bytes are there. */
export const cutChunks = (file: Uint8Array): readonly Chunk[] => [...chunksOf([file])]
