import type { Mark } from '@/lib/forms/model'
import type { Sheet } from './sheet'

type TextMark = Extract<Mark, { mark: 'text' }>

const textsIn = (marks: readonly Mark[]): TextMark[] =>
  marks.flatMap((mark) => (mark.mark === 'group' ? textsIn(mark.marks) : mark.mark === 'text' ? [mark] : []))

/** Every text in a sheet. */
export function sheetTexts({ marks, chart: { model } }: Sheet): readonly TextMark[] {
  return textsIn([
    ...marks,
    ...model.under,
    ...model.targets.flatMap((target) => target.marks),
    ...model.over,
  ])
}
