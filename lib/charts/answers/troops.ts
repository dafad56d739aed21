import { min } from 'd3-array'
import type { Assessed, Event, Snapshot } from '@/lib/ledger/schema/rows'
import { memo } from '@/lib/memo'
import { COUNTED, LEADS } from '@/words/answers'
import { CLAIM_FILTERS } from '../query/filters'
import { answer } from './answer'
import { claimsRequest, eventsRequest } from './facts'

const SENT = 'troops.deployed.cumulative'
const KILLED = 'troops.killed.cumulative'
const LOST = 'troops.casualties.cumulative'
const IN_KURSK = 'troops.present.kursk'

const isTroops = ({ topic }: Pick<Event, 'topic'>) => topic === 'troops'

// The rows of a snapshot are assessed.
const knownOf = (row: Event) => (row as Assessed<'events'>).known

/** The day on which the first number of soldiers became known. Later events are never told here. */
const numberFrom = memo(
  ({ tables }: Snapshot) =>
    min(tables.estimates, ({ indicator, known }) => (indicator === SENT ? known : null)) ?? '9999',
)

/** How many went, how many fell and how many were wounded besides, and where they are by the newest claims. */
export const troops = answer({
  requests: [
    claimsRequest([SENT, KILLED, LOST, IN_KURSK], ['troops']),
    eventsRequest((row, snapshot) => isTroops(row) && knownOf(row) < numberFrom(snapshot), {
      columns: ['kind', 'topic', 'place'],
    }),
  ],
  filters: { estimates: CLAIM_FILTERS, events: ['kinds', 'places', 'support', 'without'] },
  recorded: { rows: 'Claims', table: 'estimates', topics: ['troops'] },
  sentences: (facts) => [
    ...facts.claimed(SENT, COUNTED.sent),
    ...facts.claimed(KILLED, COUNTED.killed),
    ...facts.claimed(LOST, COUNTED.lost),
    ...facts.each(IN_KURSK, LEADS.inKursk, 2),
    // Before the first number, what was told without one.
    ...(facts.isClaimed(SENT) ? [] : facts.told(LEADS.troops, isTroops, 2)),
  ],
})
