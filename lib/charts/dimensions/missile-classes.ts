import type { Category } from '@/lib/forms/parts/bin'
import { CLASSES } from '@/lib/ledger/schema/vocabulary'
import { NOT_STATED } from '@/words/filters'
import { UNKNOWN } from '../query/filters'

/** The classes of ballistic missiles and space launchers by range, then the unknown class. */
export const MISSILE_CLASSES: readonly Category[] = [
  ...(['CRBM', 'SRBM', 'MRBM', 'IRBM', 'ICBM', 'SLBM', 'HGV', 'SLV'] as const).map(
    (id): Category => ({ id, label: CLASSES[id], paint: `class-${id}`, parameter: 'classes' }),
  ),
  { id: UNKNOWN, label: NOT_STATED.classes, paint: 'class-unknown', parameter: 'classes' },
]
