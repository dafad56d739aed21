import 'server-only'
import { crc32 } from 'node:zlib'

/** Length of the signature and the header chunk, in bytes. */
const HEADER_LENGTH = 33
const METRES_PER_INCH = 0.0254

/** What a picture says of itself. */
export interface PngFacts {
  /** Dots per inch. */
  readonly density: number
  readonly xmp: string
}

function chunk(type: string, ...parts: readonly (Buffer | string)[]): Buffer {
  const content = Buffer.concat([type, ...parts].map((part) => Buffer.from(part)))
  const written = Buffer.alloc(content.length + 8)
  written.writeUInt32BE(content.length - 4, 0)
  content.copy(written, 4)
  written.writeUInt32BE(crc32(content), content.length + 4)
  return written
}

/** Pixels per metre in both directions. */
function resolution(density: number): Buffer {
  const content = Buffer.alloc(9)
  const perMetre = Math.round(density / METRES_PER_INCH)
  content.writeUInt32BE(perMetre, 0)
  content.writeUInt32BE(perMetre, 4)
  content.writeUInt8(1, 8)
  return content
}

/** Where the first chunk of pixels begins. */
function pixelsStart(png: Buffer): number {
  let at = HEADER_LENGTH
  while (png.toString('latin1', at + 4, at + 8) !== 'IDAT') at += 12 + png.readUInt32BE(at)
  return at
}

/**
 * The same picture with these facts in the place of what stood before its pixels. Written here, since sharp takes as long
 * to convert colours that are sRGB already as to encode them, and writes XMP where programs do not look for it (zTXt and
 * not iTXt, uncompressed UTF-8).
 */
export function withFacts(png: Buffer, { density, xmp }: PngFacts): Uint8Array<ArrayBuffer> {
  const parts = [
    png.subarray(0, HEADER_LENGTH),
    chunk('sRGB', Buffer.of(0)),
    chunk('pHYs', resolution(density)),
    chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp}`),
    png.subarray(pixelsStart(png)),
  ]
  return Uint8Array.from(Buffer.concat(parts))
}
