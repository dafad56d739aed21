import type { Category } from '@/lib/forms/parts/bin'
import type { Paint } from '@/lib/forms/theme/paint'
import type { Row } from '@/lib/ledger/schema/rows'
import { mirrorChart } from '../templates/mirror-chart'

type Kind = Row<'events'>['kind']

const category = (id: string, label: string, paint: Paint, ids: readonly Kind[]): Category => ({
  id,
  label,
  paint,
  parameter: 'kinds',
  ids,
})

/** Events of the topic `weapons`. */
const GUNS: readonly Category[] = [
  category('tests', 'Tests and launches', 'topic-weapons', ['test', 'first-test', 'engine-test', 'launched']),
  category('arms', 'Arms shown or handed over', 'series-1', [
    'unveiled',
    'parade',
    'commissioned',
    'deployed',
    'accident',
  ]),
  category('works', 'Works and orders', 'series-3', ['inspection', 'production-order']),
  category('doctrine', 'Doctrine', 'series-8', ['policy-statement']),
]

/** Events of the topic `domestic`. */
const BUTTER: readonly Category[] = [
  category('building', 'Homes and resorts', 'topic-domestic', ['construction']),
  category('production', 'Factories and farms', 'topic-economy', [
    'regional-development',
    'industry',
    'visit-factory',
    'agriculture',
  ]),
  category('care', 'Health and disaster relief', 'topic-technology', ['health', 'disaster-relief']),
  category('plans', 'Plans and speeches', 'topic-diplomacy', ['economy-plan', 'party-meeting', 'speech']),
]

/**
 * The first year with more than isolated domestic events on record; earlier years have nothing to compare weapons with.
 */
const SINCE = '2019'

const ALL = [...GUNS, ...BUTTER]

export const gunsAndButter = mirrorChart({
  id: 'guns-and-butter',
  title: 'Military and domestic events of North Korea',
  question: 'Guns or butter: what does North Korea do, and show off, at home?',
  definition:
    'Recorded events since 2019: weapons up (tests, arms, works, doctrine), the economy and daily life down (homes, factories, farms, health, plans).',
  notes: [
    'Counts events, not effort or money: an estate of 10,000 flats and a day of tests are one event each.',
    'Weapons are recorded far more closely than daily life, so compare how the two halves change, not how large they are.',
    {
      since: '2026-08-20',
      text: 'Domestic events are recorded most densely from December 2025 to mid-March 2026 and not at all after that; launches and tests go on to 20 August 2026.',
    },
    'Trade, workers abroad and cybercrime are in other charts; earlier military events are under Weapons.',
  ],
  dashboard: '/domestic',
  topics: ['weapons', 'domestic'],
  compares: 'topic/weapons',
  includes: ({ topic, date }) => (topic === 'weapons' || topic === 'domestic') && date >= SINCE,
  columns: ['topic', 'kind', 'headline'],
  lookups: [],
  filters: ['topics', 'kinds', 'support', 'without'],
  many: 'events',
  directions: [
    {
      id: 'weapons',
      label: 'Military',
      unit: ['military event', 'military events'],
      categories: GUNS,
    },
    {
      id: 'domestic',
      label: 'Economy and daily life',
      unit: ['domestic event', 'domestic events'],
      categories: BUTTER,
    },
  ],
  directionFilter: 'topics',
  directionsOf: ({ topic }) => [topic],
  category: ({ kind }) => ALL.find(({ ids }) => ids?.includes(kind))?.id ?? '',
})
