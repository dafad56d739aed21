import { HTML } from './html'
import { codePoint, UNSEEN } from './unseen-characters'

/** What is wrong with a text or an address, for whoever has to correct it. */
export interface TextProblem {
  readonly reason: string
  readonly allowed: string
}

const OTHER_BLANK = /[^\S ]/u

/** Scripts whose letters look alike. Hangul, Han and kana are mixed in one word by those who write them. */
const LOOK_ALIKE = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
}

const WORD = /[\p{L}\p{M}]+/gu

function mixedWord(text: string): TextProblem | null {
  for (const [word] of text.matchAll(WORD)) {
    const scripts = Object.entries(LOOK_ALIKE).flatMap(([name, script]) => {
      const letter = script.exec(word)?.[0]
      return letter === undefined ? [] : [`${name} ${letter} (${codePoint(letter)})`]
    })
    if (scripts.length > 1)
      return {
        reason: `mixes ${scripts.join(' and ')} in one word`,
        allowed: 'the letters of one script in a word',
      }
  }
  return null
}

function decomposed(text: string): TextProblem | null {
  const composed = text.normalize('NFC')
  if (composed === text) return null
  const [now, then] = [[...text], [...composed]]
  const at = now.findIndex((character, index) => character !== then[index])
  const points = (characters: readonly string[], count: number) =>
    characters
      .slice(at, at + count)
      .map(codePoint)
      .join(' ')
  return {
    reason: `is not composed (Unicode NFC): ${points(now, 2)} at character ${at + 1}`,
    allowed: `${points(then, 1)} there: accents and syllables as one character each`,
  }
}

/** What is wrong with the characters of a text of one line; null if nothing is. */
export function textProblem(text: string): TextProblem | null {
  const visible = 'one line of text that everybody can see, its words parted by single blanks'
  if (text.trim() === '') return { reason: 'is blank', allowed: 'one line of text, not empty' }
  const unseen = UNSEEN.exec(text) ?? OTHER_BLANK.exec(text)
  if (unseen)
    return {
      reason: `has ${codePoint(unseen[0])} at character ${[...text.slice(0, unseen.index)].length + 1}, which cannot be seen`,
      allowed: visible,
    }
  if (text.startsWith(' ') || text.endsWith(' '))
    return { reason: 'begins or ends with a blank', allowed: visible }
  if (text.includes('  ')) return { reason: 'has two blanks in a row', allowed: visible }
  if (/^\p{M}|\p{M}{4}/u.test(text.normalize('NFC')))
    return { reason: 'has accents without a letter', allowed: 'at most three accents on a letter' }
  const html = HTML.exec(text)
  if (html) return { reason: `has HTML, ${html[0].slice(0, 40)}`, allowed: 'plain text, without tags' }
  return decomposed(text) ?? mixedWord(text)
}
