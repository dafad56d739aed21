import type { KeyEntry, Shape } from '@/lib/forms/model'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { HOLLOW_KEY } from '@/words/keys'
import { distinctValues } from '../query/row-values'
import { isHollow } from './is-hollow'

/** A symbol in the key, in a neutral colour: colours belong to the legend. */
export const symbolKey = (id: string, label: string, shape: Shape, hollow = false): KeyEntry => ({
  id,
  label,
  marks: [{ mark: 'symbol', shape, x: 0, y: 0, size: shape === 'bar' ? 13 : 11, paint: 'muted', hollow }],
})

/** The key of hollow marks, if there are any. */
export const hollowKey = (some: boolean, label: string = HOLLOW_KEY): readonly KeyEntry[] =>
  some ? [symbolKey('hollow', label, 'circle', true)] : []

/** The key of hollow marks, if any of the rows is drawn hollow. */
export const hollowKeyOf = (rows: readonly Pick<Assessed, 'weakness'>[]) =>
  hollowKey(distinctValues(rows, isHollow).includes(true))
