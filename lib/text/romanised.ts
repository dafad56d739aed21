/*
 * The ledger writes names in Latin letters. Readers may type them in Cyrillic or Hangul, so these are transliterated
 * into the forms that the ledger mostly uses; Korean as North Korea romanises it (김정은 is Kim Jong Un).
 */

// biome-ignore format: a table
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y',
  ь: '', э: 'e', ю: 'yu', я: 'ya', і: 'i', є: 'ie', ґ: 'g',
}

// In the order in which Unicode composes syllables.
const INITIALS = 'k kk n t tt r m p pp s ss  j jj ch k t p h'.split(' ')
const VOWELS = 'a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i'.split(' ')
const FINALS = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')
const FIRST_SYLLABLE = 0xac00

const syllable = (letter: string): string => {
  const at = (letter.codePointAt(0) ?? FIRST_SYLLABLE) - FIRST_SYLLABLE
  const final = at % FINALS.length
  const vowel = Math.floor(at / FINALS.length) % VOWELS.length
  return `${INITIALS[Math.floor(at / FINALS.length / VOWELS.length)]}${VOWELS[vowel]}${FINALS[final]}`
}

/** The romanised syllables of a Hangul word; null for any other word. */
export function syllables(word: string): readonly string[] | null {
  return /^[가-힣]+$/u.test(word) ? [...word].map(syllable) : null
}

/** A word in lower case, without accents, in Latin letters as far as possible. */
export function romanised(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of plain letters
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase()
  return word
    .normalize('NFC')
    .replace(/[가-힣]/gu, syllable)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u0400-\u04ff]/g, (letter) => CYRILLIC[letter] ?? letter)
}
