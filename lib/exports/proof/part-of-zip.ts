import { Unzip, UnzipInflate } from 'fflate'

/** How many packed bytes are unpacked between two looks at the limit: a bomb grows by 4 MB in one step at most. */
const STEP = 4096
/** Archives of the ledger have six parts; what stands behind so many is not looked for. */
const MAX_PARTS = 64

/** Said of a part that unpacks to more than was asked for. */
export class TooLarge extends Error {}

/**
 * The content of one part of a ZIP archive; null where there is none of that name. The sizes that an archive states
 * are not believed: the part is unpacked step by step, and given up with `TooLarge` beyond `most` bytes. Throws what
 * fflate throws where the archive is damaged.
 */
export function partOfZip(bytes: Uint8Array, name: string, most: number): Uint8Array | null {
  const pieces: Uint8Array[] = []
  let size = 0
  let parts = 0
  let state = 'sought' as 'sought' | 'found' | 'whole'
  const archive = new Unzip((part) => {
    // An end that is not stated is searched for byte by byte; archives of the ledger state it.
    parts += part.size === undefined ? MAX_PARTS : 1
    if (part.name !== name || state !== 'sought') return
    state = 'found'
    part.ondata = (error, piece, final) => {
      if (error) throw error
      size += piece.length
      if (size > most) throw new TooLarge()
      pieces.push(piece)
      if (final) state = 'whole'
    }
    part.start()
  })
  archive.register(UnzipInflate)
  const wanted = () => state === 'found' || (state === 'sought' && parts < MAX_PARTS)
  for (let at = 0; at < bytes.length && wanted(); at += STEP)
    archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  if (state !== 'whole') return null
  const content = new Uint8Array(size)
  let end = 0
  for (const piece of pieces) {
    content.set(piece, end)
    end += piece.length
  }
  return content
}
