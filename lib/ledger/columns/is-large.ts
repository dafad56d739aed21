/** A table with more rows than this is kept as columns, and its rows are not sent to browsers. */
export const LARGE_ROWS = 20_000

const LINE_FEED = 0x0a

/** How many lines end in a file. */
export function lineEndsIn(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count++
  return count
}

/** Whether a CSV file has more lines than a table has that is kept as objects. */
export const isLargeFile = (bytes: Uint8Array): boolean =>
  bytes.length > LARGE_ROWS && lineEndsIn(bytes) > LARGE_ROWS + 1
