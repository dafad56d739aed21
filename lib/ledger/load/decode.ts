import 'server-only'
import { isUtf8 } from 'node:buffer'
import type { Fault } from './fault'

const NEWLINE = 0x0a

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte)

/** What a file is instead of text in UTF-8, where its bytes tell. */
function otherFormat(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'is a spreadsheet or an archive, and no text'
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return 'is in UTF-16 or UTF-32'
  return bytes.includes(0) ? 'is in UTF-16 or no text: it contains bytes of value 0' : null
}

const RETURN = 0x0d

/** Where the first carriage return without a line feed is, which some programs end lines with; -1 without one. */
function bareReturn(bytes: Uint8Array): number {
  let at = bytes.indexOf(RETURN)
  while (at !== -1 && bytes[at + 1] === NEWLINE) at = bytes.indexOf(RETURN, at + 1)
  return at
}

/** The line of a place, from 1. */
function lineOf(bytes: Uint8Array, place: number): number {
  let line = 1
  for (let at = bytes.indexOf(NEWLINE); at !== -1 && at < place; at = bytes.indexOf(NEWLINE, at + 1)) line++
  return line
}

/** What keeps a file from being text in UTF-8 with lines that end in LF or CRLF; null if nothing does. */
export function decodingFault(file: string, bytes: Uint8Array): Fault | null {
  const fault = (line: number | null, reason: string, allowed: string): Fault => ({
    file,
    line,
    column: null,
    value: '',
    reason,
    allowed,
  })
  const other = otherFormat(bytes)
  if (other !== null)
    return fault(null, other, 'CSV in UTF-8; Excel offers it as "CSV UTF-8 (comma delimited)"')
  if (isUtf8(bytes)) {
    const bare = bareReturn(bytes)
    if (bare === -1) return null
    const reason = 'ends with a carriage return alone, as old programs end lines'
    return fault(lineOf(bytes, bare), reason, 'LF, or CRLF')
  }
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, start)
    const next = end === -1 ? bytes.length : end + 1
    if (!isUtf8(bytes.subarray(start, next))) break
    start = next
  }
  return fault(line, 'contains bytes that are not UTF-8', 'UTF-8 text')
}

/**
 * Decodes a file that must be UTF-8 with lines that end in LF or CRLF; otherwise no text, and one fault that says what
 * the file is instead, or where it stops being that.
 */
export function decode(
  file: string,
  bytes: Uint8Array,
): { readonly text: string; readonly faults: readonly Fault[] } {
  const fault = decodingFault(file, bytes)
  return fault === null
    ? { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), faults: [] }
    : { text: '', faults: [fault] }
}
