import { curlyQuotes } from './curly-quotes'

/**
 * Signs that LaTeX would not print as they stand, or BibTeX count as braces, in a form that other parsers read as well.
 * Quotation marks and dashes stay, since LaTeX is written in UTF-8.
 */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '$\\lbrace$',
  '}': '$\\rbrace$',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '$<$',
  '>': '$>$',
  '|': '$|$',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
  // Followed by another hyphen, with which LaTeX would join it to a dash.
  '-': '-{}',
}

/** Text for a field of BibTeX between braces: printed by LaTeX as written, whatever is in it. */
export const latexText = (text: string): string =>
  curlyQuotes(text).replace(/-(?=-)|[\\{}~^<>|#$%&_]/g, (sign) => COMMANDS[sign] ?? sign)

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*/gu

/**
 * The same for a title. Styles set titles in lower case, so each word with a capital is protected by braces, but for the
 * first capital of the title, which every style keeps.
 */
export function latexTitle(title: string): string {
  const printed = curlyQuotes(title)
  const texts = printed.split(WORD).map(latexText)
  const words = printed.match(WORD) ?? []
  const isProtected = (word: string, index: number) =>
    /\p{Lu}/u.test(index === 0 && texts[0] === '' ? word.slice(1) : word)
  return texts
    .map((text, index) => {
      const word = words[index]
      return text + (word === undefined ? '' : isProtected(word, index) ? `{${word}}` : word)
    })
    .join('')
}
