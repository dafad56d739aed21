import type { TextProblem } from '@/lib/ledger/schema/text-problem'

/** Three digits after one point or comma: thousands to some, decimals to others. */
const AMBIGUOUS = /^-?\d{1,3}(?:\.\d{3}|,\d{3})$/

/** A number as the ledger writes it, `3000` or `0.7`, of one with the mark of decimals that a mapping names. */
export function mappedNumber(text: string, decimal: ',' | '.' | undefined): string | TextProblem {
  const compact = text.replaceAll(' ', '').replaceAll("'", '')
  if (decimal === undefined && AMBIGUOUS.test(compact))
    return {
      reason: `may be ${compact.replace(/[.,]/, '')} or ${compact.replace(',', '.')}`,
      allowed: 'decimal in the mapping, "," or ".", which says what the mark stands for',
    }
  const mark = decimal ?? '.'
  const group = mark === '.' ? ',' : '.'
  const grouped = compact.includes(group)
  const [whole = '', ...decimals] = compact.split(mark)
  const wellGrouped = !grouped || /^-?\d{1,3}(?:[.,]\d{3}){1,6}$/.test(whole)
  const plain = [whole.replaceAll(group, ''), ...decimals].join('.')
  if (!wellGrouped || !/^-?\d{1,15}(?:\.\d{1,15})?$/.test(plain))
    return {
      reason: 'is no number',
      allowed: 'a number such as 3000 or 3,000.5 without words and units, or an empty cell',
    }
  return String(Number(plain))
}
