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

/** Cuts a file at ends of lines, and where a chunk would grow too large. Joined, the chunks are the file. */
export function cutChunks(file: Uint8Array): readonly Chunk[] {
  const chunks: Chunk[] = []
  const cut = (from: number, to: number) => {
    const bytes = file.subarray(from, to)
    chunks.push({ sha256: sha256Of(bytes), bytes })
  }
  let start = 0
  for (let at = 0; at < file.length; ) {
    const feed = file.indexOf(LINE_FEED, at)
    const end = feed === -1 ? file.length : feed + 1
    // A line alone may be longer than a chunk may be.
    while (end - start > MAX_BYTES) {
      const to = at > start ? at : start + MAX_BYTES
      cut(start, to)
      start = to
      at = Math.max(at, start)
    }
    if (crc32(file.subarray(at, end)) % LINES_A_CHUNK === 0 && end > start) {
      cut(start, end)
      start = end
    }
    at = end
  }
  if (start < file.length) cut(start, file.length)
  return chunks
}
