import 'server-only'
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { memoByValue } from '@/lib/memo'

const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const HEADER = 12
const ENTRY = 16

/** Tables that replace and move letters, as kerning and ligatures do. Text is set without, as in `measure`. */
const SHAPING = ['GDEF', 'GPOS', 'GSUB', 'kern']

const padded = (length: number) => Math.ceil(length / 4) * 4

/** The tables of a WOFF 1 file without their compression and without those of `SHAPING`: a TrueType or OpenType font. */
function unpacked(woff: Buffer): Buffer {
  const all = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = WOFF_HEADER + index * WOFF_ENTRY
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ]
    const content = woff.subarray(offset, offset + packed)
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      content: packed < length ? inflateSync(content) : content,
    }
  })
  const tables = all.filter(({ tag }) => !SHAPING.includes(tag.toString('latin1')))
  const count = tables.length
  const start = HEADER + count * ENTRY
  const font = Buffer.alloc(tables.reduce((size, { content }) => size + padded(content.length), start))
  woff.copy(font, 0, 4, 8)
  font.writeUInt16BE(count, 4)
  // The three that readers of another age searched the list of tables by.
  const power = Math.floor(Math.log2(count))
  font.writeUInt16BE(2 ** power * ENTRY, 6)
  font.writeUInt16BE(power, 8)
  font.writeUInt16BE((count - 2 ** power) * ENTRY, 10)
  let offset = start
  for (const [index, { tag, checksum, content }] of tables.entries()) {
    const entry = HEADER + index * ENTRY
    tag.copy(font, entry)
    font.writeUInt32BE(checksum, entry + 4)
    font.writeUInt32BE(offset, entry + 8)
    font.writeUInt32BE(content.length, entry + 12)
    content.copy(font, offset)
    offset += padded(content.length)
  }
  return font
}

/**
 * A font file by the path of its WOFF, unpacked once: pdfkit unpacks one again for each glyph that it embeds, and shapes a
 * text three times, even with all features off.
 */
export const unpackedFont = memoByValue((path: string): Buffer => unpacked(readFileSync(path)))
