import 'server-only'
import { crc32 } from 'node:zlib'

/** Signature and header chunk: what every PNG begins with. */
const HEAD = 33

/**
 * The same picture with a text chunk (iTXt, uncompressed UTF-8) right behind its header. The encoder writes XMP as
 * zTXt, which programs do not look for.
 */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const content = Buffer.from(`iTXt${keyword}\0\0\0\0\0${text}`)
  const chunk = Buffer.alloc(content.length + 8)
  chunk.writeUInt32BE(content.length - 4, 0)
  content.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(content), content.length + 4)
  return Uint8Array.from(Buffer.concat([png.subarray(0, HEAD), chunk, png.subarray(HEAD)]))
}
