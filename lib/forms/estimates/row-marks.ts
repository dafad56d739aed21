import type { Mark } from '../model'
import { QUALIFIER_SHAPE } from '../parts/qualifier-shape'
import { signMark } from '../parts/sign-mark'
import { type ClaimRow, ROW_INDENT, ROW_TYPE, rowMetrics } from './claim-rows'

/** A row of the list of claims, its symbol at (x, middle). */
export function rowMarks(row: ClaimRow, x: number, middle: number): readonly Mark[] {
  const { claim } = row.placed
  const { valueX, saidX } = rowMetrics(row)
  const baseline = middle + 4
  const start = x + ROW_INDENT
  return [
    {
      mark: 'symbol',
      shape: QUALIFIER_SHAPE[claim.qualifier],
      x: x + 5,
      y: middle,
      size: claim.qualifier === 'range' ? 12 : 9,
      paint: claim.paint,
      ...(claim.hollow ? { hollow: true } : {}),
    },
    ...(claim.sign === null ? [] : [signMark(claim.sign, x + 5, middle, 9)]),
    { mark: 'text', x: start, y: baseline, text: row.name, size: ROW_TYPE, weight: 600, fill: 'ink' },
    { mark: 'text', x: start + valueX, y: baseline, text: row.value, size: ROW_TYPE, fill: 'ink' },
    ...(row.said === ''
      ? []
      : ([
          { mark: 'text', x: start + saidX, y: baseline, text: row.said, size: ROW_TYPE, fill: 'muted' },
        ] as const)),
  ]
}
