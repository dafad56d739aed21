/** Words divided into pieces: letters, and what occurs often. */
export interface Pieces {
  /** The pieces of a word, in order. */
  of(word: string): readonly string[]
  /** The pieces that a piece of several letters is made of; null for a letter. */
  parts(piece: string): readonly string[] | null
}

/** How often two pieces must stand side by side to be one: what is written for both is then shorter. */
const MIN_TIMES = 3
/** Each joins two, so that pieces have up to sixteen letters. More find hardly any. */
const ROUNDS = 4

type Words = Map<string, { pieces: readonly string[]; times: number }>

function wordsOf(texts: readonly string[]): Words {
  const words: Words = new Map()
  for (const word of texts.flatMap((text) => text.split(' '))) {
    const known = words.get(word)
    if (known) known.times += 1
    else words.set(word, { pieces: [...word], times: 1 })
  }
  return words
}

/** How often each pair of neighbours stands in words. */
function pairsIn(words: Words): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { pieces, times } of words.values())
    for (let at = 1; at < pieces.length; at++) {
      const pair = `${pieces[at - 1]} ${pieces[at]}`
      counts.set(pair, (counts.get(pair) ?? 0) + times)
    }
  return counts
}

/** Joins the frequent pairs in words, and adds the new pieces to `halves`. */
function joinPairs(words: Words, halves: Map<string, readonly string[]>) {
  const counts = pairsIn(words)
  const times = (one: string, other: string | undefined) => counts.get(`${one} ${other}`) ?? 0
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

/** The pieces that something refers to once only, so that they need no definition of their own. */
function referredToOnce(words: Words, halves: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const references = new Map<string, number>()
  const refer = (piece: string, times: number) => {
    const before = references.get(piece) ?? 0
    references.set(piece, before + times)
    if (before === 0) for (const half of halves.get(piece) ?? []) refer(half, 1)
  }
  for (const { pieces, times } of words.values()) for (const piece of pieces) refer(piece, times)
  return new Set([...references].flatMap(([piece, times]) => (times === 1 ? piece : [])))
}

/**
 * Finds what words have in common, in the manner of byte-pair encoding: neighbours that are often side by side become one
 * piece, all of them at a time, and again. It depends on nothing but the texts.
 */
export function repeatedPieces(texts: readonly string[]): Pieces {
  const words = wordsOf(texts)
  const halves = new Map<string, readonly string[]>()
  for (let round = 0; round < ROUNDS; round++) joinPairs(words, halves)
  const once = referredToOnce(words, halves)
  const whole = (piece: string): readonly string[] =>
    once.has(piece) ? (halves.get(piece)?.flatMap(whole) ?? [piece]) : [piece]
  return {
    of: (word) => (words.get(word)?.pieces ?? [...word]).flatMap(whole),
    parts: (piece) => halves.get(piece)?.flatMap(whole) ?? null,
  }
}
