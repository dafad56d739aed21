import { EVENT_KINDS, LEVELS } from '@/lib/ledger/schema/vocabulary'
import { eventLabel } from '@/words/events'
import { partyWords } from '@/words/parties'
import { weaknessLines } from '@/words/sourcing'
import {
  CONTACT_COLUMNS,
  CONTACT_NOTES,
  COUNTERPARTS,
  counterpartCategory,
  isContact,
} from '../dimensions/contact'
import { mapChart } from '../templates/map-chart'

export const venues = mapChart<'events'>({
  id: 'venues',
  title: 'Where North Korea’s contacts took place',
  question: 'Where do they meet?',
  definition:
    'Recorded meetings, letters and telephone calls by place and counterpart; the area of a disc shows how many.',
  notes: [...CONTACT_NOTES, 'A letter is placed where it was published or handed over, if anywhere.'],
  dashboard: '/diplomacy',
  compares: 'contact/meeting',
  table: 'events',
  includes: isContact,
  columns: [...CONTACT_COLUMNS, 'people', 'place', 'headline'],
  lookups: ['people', 'places'],
  filters: ['counterparts', 'levels', 'kinds', 'people', 'places', 'support', 'without'],
  projection: 'world',
  centre: null,
  aspect: 0.5,
  unit: ['contact', 'contacts'],
  categories: COUNTERPARTS,
  category: counterpartCategory,
  headline: (row) => row.headline,
  place: (row) => row.place,
  date: (row) => row.date,
  describe: (row) => ({
    label: eventLabel(row),
    lines: [`${EVENT_KINDS[row.kind]}, ${partyWords(row.counterpart ?? '')}`, ...weaknessLines(row)],
  }),
  extraColumns: [
    { key: 'event', label: 'Event', align: 'start' },
    { key: 'counterpart', label: 'Counterpart', align: 'start' },
    { key: 'level', label: 'Level', align: 'start' },
  ],
  extraCells: (row) => [
    { records: [{ id: row.id, label: row.headline }] },
    partyWords(row.counterpart ?? ''),
    row.level === null ? null : LEVELS[row.level],
  ],
})
