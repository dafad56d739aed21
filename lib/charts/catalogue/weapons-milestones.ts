import type { Shape } from '@/lib/forms/model'
import type { Event } from '@/lib/ledger/schema/rows'
import { DOMAINS, idsOf } from '@/lib/ledger/schema/vocabulary'
import { countsBy } from '../query/row-values'
import { lanesChart } from '../templates/lanes-chart'

/** What happened to the weapon: flown or fired, shown, decided on or produced, failed. */
const SHAPES: { readonly [K in Event['kind']]?: Shape } = {
  'first-test': 'triangle',
  test: 'triangle',
  launched: 'triangle',
  'engine-test': 'diamond',
  unveiled: 'circle',
  parade: 'circle',
  inspection: 'circle',
  'policy-statement': 'square',
  'production-order': 'square',
  deployed: 'square',
  commissioned: 'square',
  accident: 'cross',
}

const MEANINGS: readonly (readonly [Shape, string])[] = [
  ['triangle', 'Flown, fired or launched'],
  ['diamond', 'Engine fired on the ground'],
  ['circle', 'Shown or inspected'],
  ['square', 'Decided, ordered or handed over'],
  ['cross', 'Accident'],
]

/** Longest text beside a mark, in characters. */
const MAX_TEXT_LENGTH = 28

function withoutBrackets(name: string): string {
  const at = name.indexOf(' (')
  return at !== -1 && name.endsWith(')') ? name.slice(0, at) : name
}

const shapeOf = (row: Pick<Event, 'kind'>): Shape => SHAPES[row.kind] ?? 'circle'

export const weaponsMilestones = lanesChart({
  id: 'weapons-milestones',
  title: 'What was new in North Korea’s weapons, by domain',
  question:
    'What was new, and when: ICBMs, submarine, destroyers, satellites, hypersonics, munitions plants?',
  definition:
    'Events on weapons: first tests, weapons shown for the first time, launches, parades, orders and doctrine, and later tests that are landmarks.',
  notes: [
    'Which events are landmarks is an editorial choice.',
    'Many capabilities are claimed by state media and have not been confirmed by others.',
    'Later tests of known types are left out unless they are landmarks; the missile charts show every launch.',
  ],
  dashboard: '/weapons',
  compares: 'topic/weapons',
  includes: (row) => row.topic === 'weapons' && row.domain !== null && (row.kind !== 'test' || row.landmark),
  columns: ['topic', 'kind', 'domain', 'system', 'headline', 'landmark'],
  lookups: [],
  filters: ['domains', 'kinds', 'systems', 'support', 'without'],
  unit: ['event', 'events'],
  lanes: idsOf(DOMAINS).map((id) => ({ id, label: DOMAINS[id] })),
  lane: (row) => row.domain ?? '',
  paint: () => 'topic-weapons',
  shape: shapeOf,
  // The headline if it is short, else the name of the weapon without the part in brackets.
  text: (row) =>
    row.headline.length <= MAX_TEXT_LENGTH ? row.headline : withoutBrackets(row.system[0] ?? row.headline),
  legend: (_, { rows }) =>
    MEANINGS.map(([shape, label]) => ({
      id: shape,
      label,
      paint: 'topic-weapons',
      shape,
      on: true,
      count: countsBy(rows, shapeOf).get(shape) ?? 0,
    })),
})
