import 'server-only'
import { crc32 } from 'node:zlib'

/** Length of the signature and the header chunk, in bytes. */
const HEADER_LENGTH = 33

/**
 * Adds a text chunk (iTXt, uncompressed UTF-8) after the header. sharp writes XMP as zTXt, where programs do not look
 * for it.
 */
export function withTextChunk(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const content = Buffer.from(`iTXt${keyword}\0\0\0\0\0${text}`)
  const chunk = Buffer.alloc(content.length + 8)
  chunk.writeUInt32BE(content.length - 4, 0)
  content.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(content), content.length + 4)
  return Uint8Array.from(Buffer.concat([png.subarray(0, HEADER_LENGTH), chunk, png.subarray(HEADER_LENGTH)]))
}
