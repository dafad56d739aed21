import 'server-only'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { Timeline } from './entry'
import { columnsOf } from './large/columns'
import { isLarge } from './large/is-large'
import { timelineOf } from './timeline'

/** The filters of the timeline of a snapshot, with its revision. */
export const filtersOf = (snapshot: Snapshot): Pick<Timeline, 'facets' | 'revision'> =>
  isLarge(snapshot) ? columnsOf(snapshot) : timelineOf(snapshot)
