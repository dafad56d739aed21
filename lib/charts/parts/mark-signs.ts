import type { ChartModel, KeyEntry, Mark, Target } from '@/lib/forms/model'
import { SIGN_WIDTH, type Sign, signDrop, signMark } from '@/lib/forms/parts/sign-mark'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { uncapitalised } from '@/words/counts'
import { SIGN_KEYS } from '@/words/keys'
import { signedLine } from '@/words/sourcing'
import type { FormName } from '../chart'
import { rowsWith } from '../query/row-values'
import { signKeys, signOf } from './sign-of'

type Symbol = Extract<Mark, { mark: 'symbol' }>

/** The forms that draw a mark for a row. Of those of claims, `estimates` draws signs itself, to keep words off them. */
const ROW_FORMS: readonly FormName[] = ['lanes', 'scatter', 'line', 'map', 'timeline']

/** Whether a form draws signs beside its marks. */
export const drawsSigns = (form: FormName): boolean => form === 'estimates' || ROW_FORMS.includes(form)

function symbolIn(marks: readonly Mark[], dx = 0, dy = 0): Symbol | null {
  for (const mark of marks) {
    if (mark.mark === 'symbol') return { ...mark, x: mark.x + dx, y: mark.y + dy }
    const inner = mark.mark === 'group' ? symbolIn(mark.marks, dx + mark.x, dy + mark.y) : null
    if (inner !== null) return inner
  }
  return null
}

/**
 * The sign at the upper right of a target's symbol, or of its box where it has none; within the drawing. At the lower
 * right where a value is written above.
 */
function signBeside({ marks, box }: Target, sign: Sign, width: number, below: boolean): Mark {
  const side = Math.min(box.width, box.height)
  const { x, y, size } = symbolIn(marks) ?? {
    x: box.x + box.width - side / 2,
    y: box.y + side / 2,
    size: side,
  }
  const middle = below ? y + signDrop(size) : y
  return signMark(sign, Math.min(x, width - SIGN_WIDTH - size / 2), Math.max(middle, size / 2 + 4), size)
}

/** What warns of the rows of a drawing: signs beside marks of one row, and a line for marks of several. */
export interface Signs {
  readonly key: readonly KeyEntry[]
  mark(model: ChartModel): ChartModel
}

const NONE: Signs = { key: [], mark: (model) => model }

/** Marks the rows that are doubtful, or numbers that nobody said as such, in the drawing of any form. */
export function signsOf(form: FormName, rows: readonly Assessed[]): Signs {
  const signed = rowsWith(rows, signOf, (sign) => sign !== null)
  if (form === 'estimates' || signed.length === 0) return NONE
  const ofRows = ROW_FORMS.includes(form)
  let signs: ReadonlyMap<string, Sign | null> | null = null
  const marked = (target: Target, width: number): Target => {
    const { many } = target
    signs ??= new Map(many === undefined ? signed.map((row) => [row.id, signOf(row)]) : [])
    const found = target.records.flatMap((id) => signs?.get(id) ?? [])
    const { count, doubtful, derived } = many ?? {
      count: target.records.length,
      doubtful: found.filter((sign) => sign === 'doubt').length,
      derived: found.filter((sign) => sign === 'derived').length,
    }
    const first = found[0] ?? (doubtful > 0 ? 'doubt' : 'derived')
    if (doubtful + derived === 0) return target
    const isOne = count === 1
    const words = isOne
      ? [SIGN_KEYS[first]]
      : [...signedLines('doubt', doubtful, count), ...signedLines('derived', derived, count)]
    const remark = target.remark || words.map(uncapitalised).join('; ')
    // A row's own lines say it already.
    return isOne && ofRows
      ? { ...target, remark, marks: [...target.marks, signBeside(target, first, width, form === 'line')] }
      : { ...target, remark, lines: [...target.lines, ...words] }
  }
  return {
    key: ofRows ? signKeys(rows) : [],
    mark: (model) => ({ ...model, targets: model.targets.map((target) => marked(target, model.width)) }),
  }
}

const signedLines = (sign: Sign, count: number, total: number): readonly string[] =>
  count === 0 ? [] : [signedLine(sign, count, total)]
