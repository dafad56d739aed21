/** Words divided into pieces: letters, and what occurs often. */
export interface Pieces {
  /** The pieces of a word, in order. */
  of(word: string): readonly string[]
  /** The two pieces that a piece of more than one letter is made of. */
  halves(piece: string): readonly [string, string] | null
}

/** How often two pieces must stand side by side to be one: what is written for both is then shorter. */
const MIN_TIMES = 4
/** Each joins two, so that pieces have up to eight letters. More find hardly any. */
const ROUNDS = 3

/** How often each pair of neighbours stands in words. */
function pairsIn(words: ReadonlyMap<string, { readonly pieces: readonly string[]; readonly times: number }>) {
  const counts = new Map<string, number>()
  for (const { pieces, times } of words.values())
    for (let at = 1; at < pieces.length; at++) {
      const pair = `${pieces[at - 1]} ${pieces[at]}`
      counts.set(pair, (counts.get(pair) ?? 0) + times)
    }
  return counts
}

/**
 * Finds what words have in common, in the manner of byte-pair encoding: neighbours that are often side by side become one
 * piece, all of them at a time, and again. It depends on nothing but the words.
 */
export function repeatedPieces(texts: readonly string[]): Pieces {
  const words = new Map<string, { pieces: readonly string[]; times: number }>()
  for (const word of texts.flatMap((text) => text.split(' '))) {
    const known = words.get(word)
    if (known) known.times += 1
    else words.set(word, { pieces: [...word], times: 1 })
  }
  const halves = new Map<string, readonly [string, string]>()
  for (let round = 0; round < ROUNDS; round++) {
    const counts = pairsIn(words)
    const times = (one: string, other: string | undefined) =>
      other === undefined ? 0 : (counts.get(`${one} ${other}`) ?? 0)
    for (const word of words.values()) {
      const joined: string[] = []
      for (let at = 0; at < word.pieces.length; at++) {
        const [one = '', other = '', next] = word.pieces.slice(at, at + 3)
        const together = times(one, other)
        // Where two pairs overlap, the more frequent one is joined.
        if (together >= MIN_TIMES && together >= times(other, next)) {
          const piece = one + other
          if (!halves.has(piece)) halves.set(piece, [one, other])
          joined.push(piece)
          at += 1
        } else joined.push(one)
      }
      word.pieces = joined
    }
  }
  return {
    of: (word) => words.get(word)?.pieces ?? [...word],
    halves: (piece) => halves.get(piece) ?? null,
  }
}
