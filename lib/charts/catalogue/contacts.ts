import { EVENT_KINDS, idsOf, LEVELS } from '@/lib/ledger/schema/vocabulary'
import { partyWords } from '@/words/parties'
import { CONTACT_SHAPES, COUNTERPARTS, contactMeans, counterpartCategory } from '../dimensions/contact'
import { categoryLegend } from '../parts/category-legend'
import { filterLabel } from '../query/filters'
import { lanesChart } from '../templates/lanes-chart'

export const contacts = lanesChart({
  id: 'contacts',
  title: 'Contacts of North Korea by level and counterpart',
  question: 'Who met whom, how high?',
  definition:
    'Recorded meetings (circles), letters and calls (triangles), agreements and joint texts (squares), by the highest level that took part.',
  notes: [
    'Statements about a state are no contacts. Votes, decrees and party decisions that concern one state, such as a ratification, are filed with its contacts.',
    'A contact stands at the highest level on either side: a minister received by a president is at leader level.',
    'Research went deepest into contacts with Russia; few contacts with others look fewer than they were.',
  ],
  dashboard: '/diplomacy',
  compares: 'counterpart/RUS',
  includes: (row) => contactMeans(row) !== null,
  columns: ['kind', 'level', 'counterpart', 'people', 'place', 'headline', 'landmark'],
  lookups: ['people', 'places'],
  filters: ['counterparts', 'levels', 'kinds', 'people', 'places', 'support', 'without'],
  unit: ['contact', 'contacts'],
  lanes: idsOf(LEVELS).map((id) => ({ id, label: LEVELS[id] })),
  lane: (row) => row.level ?? '',
  paint: (row) =>
    COUNTERPARTS.find(({ id }) => id === counterpartCategory(row))?.paint ?? 'counterpart-other',
  shape: (row) => CONTACT_SHAPES[contactMeans(row) ?? 'meeting'],
  text: (row, lookups) =>
    row.place === null
      ? `${EVENT_KINDS[row.kind]}, ${partyWords(row.counterpart ?? '')}`
      : `${EVENT_KINDS[row.kind]}, ${filterLabel('places', row.place, lookups, [])}`,
  legend: (chart, selection) => categoryLegend(chart, COUNTERPARTS, counterpartCategory, selection, 'circle'),
})
