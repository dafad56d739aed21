import { Unzip, UnzipInflate } from 'fflate'

/** Compressed bytes between two checks of the size: 4 KB of a ZIP bomb expand to at most 4 MB. */
const CHUNK = 4096
/** The number of parts whose names are compared. Archives of the ledger have six. */
const MAX_PARTS = 64

/** Thrown for a part that expands to more than the caller allows. */
export class TooLarge extends Error {}

/**
 * The content of one part of a ZIP archive; null if there is none of that name. Stated sizes are not trusted: the part
 * is decompressed in chunks and abandoned with `TooLarge` beyond `maxBytes`. Throws fflate's errors for a damaged
 * archive.
 */
export function partOfZip(bytes: Uint8Array, name: string, maxBytes: number): Uint8Array | null {
  const pieces: Uint8Array[] = []
  let size = 0
  let parts = 0
  let state = 'sought' as 'sought' | 'found' | 'whole'
  const archive = new Unzip((part) => {
    // Without a stated size fflate searches for the end byte by byte. Archives of the ledger state it.
    parts += part.size === undefined ? MAX_PARTS : 1
    if (part.name !== name || state !== 'sought') return
    state = 'found'
    part.ondata = (error, piece, final) => {
      if (error) throw error
      size += piece.length
      if (size > maxBytes) throw new TooLarge()
      pieces.push(piece)
      if (final) state = 'whole'
    }
    part.start()
  })
  archive.register(UnzipInflate)
  const wanted = () => state === 'found' || (state === 'sought' && parts < MAX_PARTS)
  for (let at = 0; at < bytes.length && wanted(); at += CHUNK)
    archive.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  if (state !== 'whole') return null
  const content = new Uint8Array(size)
  let end = 0
  for (const piece of pieces) {
    content.set(piece, end)
    end += piece.length
  }
  return content
}
