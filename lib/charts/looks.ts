import type { KeyEntry, Shape } from '../forms/model'
import type { Weighed } from '../ledger/rows'
import { isHollow } from './evidence-lines'

/** A symbol in the key, in ink: which colour a mark has is the legend's matter. */
export const symbolKey = (id: string, label: string, shape: Shape, hollow = false): KeyEntry => ({
  id,
  label,
  marks: [{ mark: 'symbol', shape, x: 0, y: 0, size: shape === 'bar' ? 13 : 11, paint: 'muted', hollow }],
})

/** What hollow marks mean, where rows that are drawn have them. */
export function hollowLook(
  rows: readonly Pick<Weighed, 'weakness'>[],
  label = 'Hollow: one source, or none that was read',
): readonly KeyEntry[] {
  return rows.some(isHollow) ? [symbolKey('hollow', label, 'circle', true)] : []
}
