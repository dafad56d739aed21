const [QUOTE, COMMA, LINE_FEED, RETURN] = [0x22, 0x2c, 0x0a, 0x0d]

/** What is wrong with a quote, by the codes of csv-parse. */
export type QuoteProblem = 'CSV_QUOTE_NOT_CLOSED' | 'CSV_INVALID_CLOSING_QUOTE' | 'INVALID_OPENING_QUOTE'

/** The place after the record of a CSV file that starts here, or what is wrong with a quote in it. */
export function recordEnd(bytes: Uint8Array, start: number): number | QuoteProblem {
  let at = start
  for (;;) {
    if (bytes[at] === QUOTE) {
      for (at++; bytes[at] !== QUOTE || bytes[at + 1] === QUOTE; at += bytes[at] === QUOTE ? 2 : 1)
        if (at >= bytes.length) return 'CSV_QUOTE_NOT_CLOSED'
      at++
      if (bytes[at] === RETURN && bytes[at + 1] === LINE_FEED) at++
    } else
      for (; at < bytes.length && bytes[at] !== COMMA && bytes[at] !== LINE_FEED; at++)
        if (bytes[at] === QUOTE) return 'INVALID_OPENING_QUOTE'
    if (at >= bytes.length) return at
    if (bytes[at] === LINE_FEED) return at + 1
    if (bytes[at] !== COMMA) return 'CSV_INVALID_CLOSING_QUOTE'
    at++
  }
}
