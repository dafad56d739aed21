import { slug } from '@/lib/text/slug'
import { TILE_LABELS } from '@/words/tiles'
import { LEADERS_COLUMNS, leadersMet } from '../dimensions/contact'
import { claimTile } from './claim-tile'
import { daysSince } from './days-since'
import { launchesThisYear } from './launches-this-year'
import { leaderContactsRussia } from './leader-contacts-russia'
import type { Tile } from './tile'

/** The systems of nuclear tests; a test of a component is not one. */
const DEVICES = ['nuclear-device', 'thermonuclear-device']

/** The figures of the overview, in their order. */
export const TILES = {
  'troops-sent': claimTile({
    id: 'troops-sent',
    label: TILE_LABELS['troops-sent'],
    paint: 'topic-troops',
    chart: 'troops-sent',
    indicator: 'troops.deployed.cumulative',
  }),
  killed: claimTile({
    id: 'killed',
    label: TILE_LABELS.killed,
    paint: 'topic-troops',
    chart: 'troops-lost',
    indicator: 'troops.killed.cumulative',
  }),
  shells: claimTile({
    id: 'shells',
    label: TILE_LABELS.shells,
    paint: 'topic-munitions',
    chart: 'munitions-sent',
    indicator: 'munitions.shells.cumulative',
  }),
  'launches-this-year': launchesThisYear,
  'leader-contacts-russia': leaderContactsRussia,
  'days-since-us-meeting': daysSince({
    id: 'days-since-us-meeting',
    label: TILE_LABELS['days-since-us-meeting'],
    paint: 'counterpart-USA',
    chart: 'us-silence',
    topic: 'diplomacy',
    unit: ['meeting', 'meetings'],
    columns: LEADERS_COLUMNS,
    matches: (row) => row.counterpart === 'USA' && leadersMet(row),
  }),
  'days-since-nuclear-test': daysSince({
    id: 'days-since-nuclear-test',
    label: TILE_LABELS['days-since-nuclear-test'],
    paint: 'topic-weapons',
    chart: 'weapons-milestones',
    topic: 'weapons',
    filters: { domains: ['nuclear'], kinds: ['first-test', 'test'] },
    unit: ['test', 'tests'],
    columns: ['domain', 'kind', 'system'],
    matches: (row) =>
      row.domain === 'nuclear' &&
      (row.kind === 'first-test' || row.kind === 'test') &&
      row.system.some((system) => DEVICES.includes(slug(system))),
  }),
} as const satisfies Readonly<Record<string, Tile>>
