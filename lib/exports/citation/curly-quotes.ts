/** Straight quotation marks and apostrophes as printed ones. */
export const curlyQuotes = (text: string): string =>
  text
    .replace(/(?<=^|[\s([{“‘—–-])"/gu, '“')
    .replaceAll('"', '”')
    .replace(/(?<=^|[\s([{“—–-])'(?!\d0s)/gu, '‘')
    .replaceAll("'", '’')
