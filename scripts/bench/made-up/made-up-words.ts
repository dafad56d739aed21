import { type Chance, chanceOf } from './chance'

const WORDS = 4000
const STARTS = ['b', 'br', 'd', 'f', 'g', 'gr', 'h', 'k', 'kl', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'v']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai']
const ENDS = ['', 'l', 'm', 'n', 'r', 's', 't', 'nd']

function wordOf(chance: Chance): string {
  const syllable = () => chance.of(STARTS) + chance.of(VOWELS) + chance.of(ENDS)
  return Array.from({ length: 2 + chance.below(2) }, syllable).join('')
}

/** Words of no language, so that nobody takes a text of them for a report. */
const VOCABULARY: readonly string[] = [
  ...new Set(Array.from({ length: WORDS }, (_, position) => wordOf(chanceOf(position)))),
]

/** So many words; as in a language, some are frequent and most are rare. */
export const madeUpWords = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => {
    const rarity = chance.below(1000) / 1000
    return VOCABULARY[Math.floor(rarity ** 3 * VOCABULARY.length)]
  }).join(' ')
