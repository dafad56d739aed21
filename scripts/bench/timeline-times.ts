import type { Ledger } from '@/lib/ledger/rows'
import { snapshot } from '@/lib/ledger/snapshot'
import type { Timeline, TimelineEntry } from '@/lib/timeline/entry'
import { packTimeline, unpackTimeline } from '@/lib/timeline/pack'
import { search } from '@/lib/timeline/search'
import { selectEntries } from '@/lib/timeline/select'
import { timelineOf } from '@/lib/timeline/timeline'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { median } from './median'

const ENTRIES = 10_000

/** The entries of the ledger over and over, each copy with words of its own, so that the index grows as it would. */
function grown(timeline: Timeline): Timeline {
  const { entries } = timeline
  const copy = (position: number): TimelineEntry => {
    const entry = entries[position % entries.length] as TimelineEntry
    const round = Math.floor(position / entries.length)
    return { ...entry, id: `${entry.id}-copy${round}`, detail: `${entry.detail ?? ''} ${wordOf(position)}` }
  }
  return { ...timeline, entries: Array.from({ length: ENTRIES }, (_, position) => copy(position)) }
}

/** A word that no other position has. */
const wordOf = (position: number) =>
  `w${[...String(position)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`

/** What the timeline takes with 10,000 entries, as step and milliseconds. */
export async function timelineTimes(ledger: Ledger): Promise<readonly (readonly [string, number])[]> {
  const timeline = grown(timelineOf(snapshot(ledger)))
  const packed = JSON.stringify(packTimeline(timeline))
  const asked = (q: string | null, more: object = {}) =>
    median(() => selectEntries(timeline, { ...DEFAULT_VIEW, q, ...more }))
  return [
    ['read what the server sent', await median(() => unpackTimeline(JSON.parse(packed)))],
    ['make the index, once', await median(() => search({ ...timeline }, 'kim'))],
    ['list and count all', await asked(null)],
    ['one letter', await asked('k')],
    ['a word', await asked('hwasong')],
    ['a word with a typo', await asked('hwasogn')],
    [
      'three words and two filters',
      await asked('kim putin summit', { topics: ['diplomacy'], people: ['kim-jong-un'] }),
    ],
  ]
}
