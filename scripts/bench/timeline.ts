import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { packTimeline, unpackTimeline } from '@/lib/timeline/pack'
import { search } from '@/lib/timeline/search'
import { selectEntries } from '@/lib/timeline/select'
import { timelineOf } from '@/lib/timeline/timeline'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { grownTimeline } from './grown-timeline'
import { median } from './median'
import type { Part } from './part'

/** The timeline with 10,000 entries, in this process. */
export const timeline: Part = async ({ ledger, effort: { runs } }) => {
  const grown = grownTimeline(timelineOf(snapshot(ledger)))
  const packed = JSON.stringify(packTimeline(grown))
  const select = (q: string | null, more: object = {}) =>
    median(() => selectEntries(grown, { ...DEFAULT_VIEW, q, ...more }), runs)
  return [
    {
      title: 'The timeline with 10,000 entries',
      text: 'Each search includes the counts beside every value of every filter.',
      table: {
        columns: ['step', 'ms'],
        rows: [
          ['read what the server sent', await median(() => unpackTimeline(JSON.parse(packed)), runs)],
          ['make the index, once', await median(() => search({ ...grown }, 'kim'), runs)],
          ['list and count all', await select(null)],
          ['one letter', await select('k')],
          ['a word', await select('hwasong')],
          ['a word with a typo', await select('hwasogn')],
          [
            'three words and two filters',
            await select('kim putin summit', { topics: ['diplomacy'], people: ['kim-jong-un'] }),
          ],
        ],
      },
    },
  ]
}
