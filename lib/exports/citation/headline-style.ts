/** Articles, conjunctions and prepositions, which a headline does not capitalise. */
const MINOR = new Set(
  (
    'a an the and but for nor or so yet as if about above across after against along amid among around at before ' +
    'behind below beneath beside besides between beyond by despite during except from in into like of off on onto ' +
    'out over per since than through throughout till to toward towards under underneath until up upon versus via vs ' +
    'with within without'
  ).split(' '),
)

const capitalised = (word: string) =>
  /\p{Lu}/u.test(word) ? word : word.replace(/\p{L}/u, (letter) => letter.toUpperCase())

/** A unit after a number, as in “170 mm”, which is no word. */
const UNIT = /^(?:mm|cm|m|km|kg|t|kt|Mt)$/

/**
 * A title in the headline style of the Chicago Manual: words are capitalised but for minor ones inside it. Words that
 * have a capital already stay as they are.
 */
export function headlineStyle(title: string): string {
  const words = title.split(' ')
  const styled = (word: string, index: number): string => {
    const bare = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(word)?.[0] ?? ''
    if (UNIT.test(bare) && /\d$/.test(words[index - 1] ?? '')) return word
    const edge = index === 0 || index === words.length - 1 || /[:?!]$/.test(words[index - 1] ?? '')
    if (!edge && MINOR.has(bare)) return word
    const [first = '', ...others] = word.split('-')
    return [capitalised(first), ...others.map((part) => (MINOR.has(part) ? part : capitalised(part)))].join(
      '-',
    )
  }
  return words.map(styled).join(' ')
}
