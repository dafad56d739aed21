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

/** Decodes a file that must be UTF-8; otherwise no text, and a fault at the first line that is not. */
export function decode(
  file: string,
  bytes: Uint8Array,
): { readonly text: string; readonly faults: readonly Fault[] } {
  const text = utf8(bytes)
  if (text !== null) return { text, faults: [] }
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, start)
    const next = end === -1 ? bytes.length : end + 1
    if (utf8(bytes.subarray(start, next)) === null) break
    start = next
  }
  const reason = 'contains bytes that are not UTF-8'
  return { text: '', faults: [{ file, line, column: null, value: '', reason, allowed: 'UTF-8 text' }] }
}
