import type { Mark, Target } from '../model'

/** The words of a text between spaces: in lower case, without punctuation and what stands in brackets. */
const wordsOf = (text: string) =>
  ` ${text
    .replace(/\([^()]*\)/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const textsOf = (marks: readonly Mark[]): readonly string[] =>
  marks.flatMap((mark) =>
    mark.mark === 'group' ? textsOf(mark.marks) : mark.mark === 'text' ? mark.text : [],
  )

/** The full phrase of a target, with what is seen of its row but not written. */
export const fullLabel = ({ label, remark }: Pick<Target, 'label' | 'remark'>): string =>
  remark ? `${label}; ${remark}` : label

/**
 * What a target is called: its label, with the words that are drawn in it in their order. Who speaks to the browser
 * says what stands there.
 */
export function targetName(target: Pick<Target, 'label' | 'remark' | 'marks'>): string {
  const drawn = textsOf(target.marks)
  const label = fullLabel(target)
  if (drawn.length === 0) return label
  const seen = wordsOf(drawn.join(' '))
  const more = drawn.filter((text) => !wordsOf(label).includes(wordsOf(text)))
  const names = [label, [label, ...more].join('. ')]
  return names.find((name) => wordsOf(name).includes(seen)) ?? `${drawn.join(', ')}: ${label}`
}
