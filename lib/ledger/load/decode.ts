import type { Fault } from './fault'

/** The text of bytes in UTF-8 with an optional byte order mark; null for anything else. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const NEWLINE = 0x0a

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte)

/** What a file is instead of text in UTF-8, where its bytes tell. */
function otherFormat(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'is a spreadsheet or an archive, and no text'
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'is in UTF-16 or UTF-32'
  return bytes.includes(0) ? 'is in UTF-16 or no text: it contains bytes of value 0' : null
}

/** A carriage return without a line feed, which some programs end lines with. */
const BARE_RETURN = /\r(?!\n)/

/**
 * Decodes a file that must be UTF-8 with lines that end in LF or CRLF; otherwise no text, and one fault that says what
 * the file is instead, or where it stops being that.
 */
export function decode(
  file: string,
  bytes: Uint8Array,
): { readonly text: string; readonly faults: readonly Fault[] } {
  const fault = (line: number | null, reason: string, allowed: string) => ({
    text: '',
    faults: [{ file, line, column: null, value: '', reason, allowed }],
  })
  const other = otherFormat(bytes)
  if (other !== null)
    return fault(null, other, 'CSV in UTF-8; Excel offers it as "CSV UTF-8 (comma delimited)"')
  const text = utf8(bytes)
  if (text !== null) {
    const bare = text.search(BARE_RETURN)
    if (bare === -1) return { text, faults: [] }
    const at = text.slice(0, bare).split('\n').length
    return fault(at, 'ends with a carriage return alone, as old programs end lines', 'LF, or CRLF')
  }
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, start)
    const next = end === -1 ? bytes.length : end + 1
    if (utf8(bytes.subarray(start, next)) === null) break
    start = next
  }
  return fault(line, 'contains bytes that are not UTF-8', 'UTF-8 text')
}
