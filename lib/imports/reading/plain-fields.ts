import type { Fault } from '@/lib/ledger/load/fault'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { countInFigures } from '@/words/counts'
import { type Place, rowFault } from '../upstream'
import { cellProblem, plainText } from './cell-problem'

/** A value of JSON as text: a list by `;`, nothing for null. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join(';')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The fields of an object as plain text, those that are empty left out, with what is wrong with any of them. */
export function plainFields(
  place: Place,
  values: Readonly<Record<string, unknown>>,
): { readonly fields: Cells; readonly faults: readonly Fault[]; readonly composed: number } {
  const fields: Record<string, string> = {}
  const faults: Fault[] = []
  let composed = 0
  for (const [name, value] of Object.entries(values)) {
    const text = textOf(value)
    if (text !== text.normalize('NFC')) composed += 1
    const plain = plainText(text)
    if (plain === '') continue
    const problem = cellProblem(plain)
    if (problem) faults.push(rowFault(place, name, plain.slice(0, 200), problem.reason, problem.allowed))
    fields[name] = plain
  }
  return { fields, faults, composed }
}

/** How many texts were composed, as a remark. */
export const composedRemarks = (count: number): readonly string[] =>
  count === 0
    ? []
    : [
        `${countInFigures(count, 'text was', 'texts were')} composed (Unicode NFC): accents or syllables stood apart from their letters.`,
      ]
