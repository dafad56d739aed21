import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { packTimeline, unpackTimeline } from '@/lib/timeline/pack'
import { search } from '@/lib/timeline/search'
import { selectEntries } from '@/lib/timeline/select'
import { timelineOf } from '@/lib/timeline/timeline'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { grownTimeline } from './grown-timeline'
import { median } from './median'

/** Times of the timeline with 10,000 entries, as step and milliseconds. */
export async function timelineTimes(ledger: Ledger): Promise<readonly (readonly [string, number])[]> {
  const timeline = grownTimeline(timelineOf(snapshot(ledger)))
  const packed = JSON.stringify(packTimeline(timeline))
  const select = (q: string | null, more: object = {}) =>
    median(() => selectEntries(timeline, { ...DEFAULT_VIEW, q, ...more }))
  return [
    ['read what the server sent', await median(() => unpackTimeline(JSON.parse(packed)))],
    ['make the index, once', await median(() => search({ ...timeline }, 'kim'))],
    ['list and count all', await select(null)],
    ['one letter', await select('k')],
    ['a word', await select('hwasong')],
    ['a word with a typo', await select('hwasogn')],
    [
      'three words and two filters',
      await select('kim putin summit', { topics: ['diplomacy'], people: ['kim-jong-un'] }),
    ],
  ]
}
