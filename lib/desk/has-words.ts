/** Whether a text has all words of a search, or parts of words, in any order. */
export function hasWords(text: string, search: string): boolean {
  const there = text.toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => there.includes(word))
}
