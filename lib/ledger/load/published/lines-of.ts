const LINE_FEED = 0x0a

/** The lines of a file, each without its end, and there until the next one is asked for. */
export function* linesOf(pieces: Iterable<Uint8Array>): Generator<Buffer> {
  let rest = Buffer.alloc(0)
  for (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
    let start = 0
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      const line = bytes.subarray(start, end)
      yield rest.length === 0 ? line : Buffer.concat([rest, line])
      rest = Buffer.alloc(0)
      start = end + 1
    }
    rest = Buffer.concat([rest, bytes.subarray(start)])
  }
  if (rest.length > 0) yield rest
}
