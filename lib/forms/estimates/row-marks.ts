import type { Mark } from '../model'
import { QUALIFIER_SHAPE } from '../parts/qualifier-shape'
import { signMark } from '../parts/sign-mark'
import { type ClaimRow, ROW_SYMBOL, ROW_SYMBOL_SIZE, ROW_TYPE, rowMetrics, WIDEST_SYMBOL } from './claim-rows'

/** A row of the list of claims that begins at (x, middle), its text after `indent`. */
export function rowMarks(
  row: ClaimRow,
  { x, middle, indent }: { readonly x: number; readonly middle: number; readonly indent: number },
): readonly Mark[] {
  const { claim } = row.placed
  const { valueX, saidX } = rowMetrics(row)
  const baseline = middle + 4
  const start = x + indent
  const size = claim.qualifier === 'range' ? WIDEST_SYMBOL : ROW_SYMBOL_SIZE
  return [
    {
      mark: 'symbol',
      shape: QUALIFIER_SHAPE[claim.qualifier],
      x: x + ROW_SYMBOL,
      y: middle,
      size,
      paint: claim.paint,
      ...(claim.hollow ? { hollow: true } : {}),
    },
    ...(claim.sign === null ? [] : [signMark(claim.sign, x + ROW_SYMBOL, middle, size)]),
    { mark: 'text', x: start, y: baseline, text: row.name, size: ROW_TYPE, weight: 600, fill: 'ink' },
    { mark: 'text', x: start + valueX, y: baseline, text: row.value, size: ROW_TYPE, fill: 'ink' },
    ...(row.said === ''
      ? []
      : ([
          { mark: 'text', x: start + saidX, y: baseline, text: row.said, size: ROW_TYPE, fill: 'muted' },
        ] as const)),
  ]
}
