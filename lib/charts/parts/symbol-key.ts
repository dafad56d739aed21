import type { KeyEntry, Shape } from '@/lib/forms/model'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { HOLLOW_KEY } from '@/words/keys'
import { isHollow } from './is-hollow'

/** A symbol in the key, in ink: which colour a mark has is the legend's matter. */
export const symbolKey = (id: string, label: string, shape: Shape, hollow = false): KeyEntry => ({
  id,
  label,
  marks: [{ mark: 'symbol', shape, x: 0, y: 0, size: shape === 'bar' ? 13 : 11, paint: 'muted', hollow }],
})

/** What hollow marks mean, in a chart that has some. */
export const hollowKey = (some: boolean, label: string = HOLLOW_KEY): readonly KeyEntry[] =>
  some ? [symbolKey('hollow', label, 'circle', true)] : []

/** What hollow marks mean, where rows that are drawn have them. */
export const hollowKeyOf = (rows: readonly Pick<Assessed, 'weakness'>[]) => hollowKey(rows.some(isHollow))
