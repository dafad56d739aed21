import { EVENT_KINDS, idsOf, LEVELS } from '@/lib/ledger/schema/vocabulary'
import { partyWords } from '@/words/parties'
import {
  CONTACT_COLUMNS,
  CONTACT_NOTES,
  CONTACT_SHAPES,
  COUNTERPARTS,
  contactOf,
  counterpartCategory,
  isContact,
} from '../dimensions/contact'
import { categoryLegend } from '../parts/category-legend'
import { filterLabel } from '../query/filters'
import { lanesChart } from '../templates/lanes-chart'

export const contacts = lanesChart({
  id: 'contacts',
  title: 'Contacts of North Korea by level and counterpart',
  question: 'Who met whom, how high?',
  definition: 'Recorded meetings (circles), letters (triangles) and telephone calls (squares), by level.',
  notes: [
    ...CONTACT_NOTES,
    'A contact stands at the level of the lower of the two: a minister received by a president is at minister level.',
  ],
  dashboard: '/diplomacy',
  compares: 'counterpart/RUS',
  includes: isContact,
  columns: [...CONTACT_COLUMNS, 'people', 'place', 'headline', 'landmark'],
  lookups: ['people', 'places'],
  filters: ['counterparts', 'levels', 'kinds', 'people', 'places', 'support', 'without'],
  unit: ['contact', 'contacts'],
  lanes: idsOf(LEVELS).map((id) => ({ id, label: LEVELS[id] })),
  countsLanes: true,
  lane: (row) => row.level ?? '',
  paint: (row) =>
    COUNTERPARTS.find(({ id }) => id === counterpartCategory(row))?.paint ?? 'counterpart-other',
  shape: (row) => CONTACT_SHAPES[contactOf(row) ?? 'meeting'],
  text: (row, lookups) =>
    row.place === null
      ? `${EVENT_KINDS[row.kind]}, ${partyWords(row.counterpart ?? '')}`
      : `${EVENT_KINDS[row.kind]}, ${filterLabel('places', row.place, lookups, [])}`,
  legend: (chart, selection) => categoryLegend(chart, COUNTERPARTS, counterpartCategory, selection, 'circle'),
})
