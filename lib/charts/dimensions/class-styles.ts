import type { Paint } from '@/lib/forms/theme/paint'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { CLASSES } from '@/lib/ledger/schema/vocabulary'
import { NOT_STATED } from '@/words/filters'
import { UNKNOWN } from '../query/filters'

type Launch = Pick<Assessed<'missile-tests'>, 'class'>

/** The appearance of a missile class in a calendar: height as a share of the row, and whether it is hollow. */
export interface ClassStyle {
  readonly id: keyof typeof CLASSES | typeof UNKNOWN
  readonly share: number
  readonly hollow: boolean
}

/** In order of range: a longer range is a taller mark. Classes outside that order are hollow. */
export const CLASS_STYLES: readonly ClassStyle[] = [
  { id: UNKNOWN, share: 0.4, hollow: true },
  { id: 'CRBM', share: 0.4, hollow: false },
  { id: 'SRBM', share: 0.5, hollow: false },
  { id: 'SLBM', share: 0.65, hollow: true },
  { id: 'HGV', share: 0.75, hollow: true },
  { id: 'MRBM', share: 0.65, hollow: false },
  { id: 'IRBM', share: 0.8, hollow: false },
  { id: 'SLV', share: 1, hollow: true },
  { id: 'ICBM', share: 1, hollow: false },
]

export const classLabel = (id: ClassStyle['id']) => (id === UNKNOWN ? NOT_STATED.classes : CLASSES[id])

export const classPaint = (id: ClassStyle['id']): Paint =>
  id === 'cruise' || id === 'SAM' || id === UNKNOWN ? 'class-unknown' : `class-${id}`

/** The rank of a launch: the index of its class among the styles. */
export const classRank = (row: Launch) =>
  Math.max(
    0,
    CLASS_STYLES.findIndex(({ id }) => id === row.class),
  )
