import {
  CONTACT_COLUMNS,
  CONTACT_NOTES,
  COUNTERPARTS,
  counterpartCategory,
  counterpartSaid,
  isContact,
} from '../dimensions/contact'
import { countsChart } from '../templates/counts-chart'

export const contactRate = countsChart<'events'>({
  id: 'contact-rate',
  title: 'Contacts of North Korea by counterpart',
  question: 'Is Moscow crowding out the others?',
  definition:
    'Recorded meetings, letters and telephone calls with a state or body, at every level, by the time at which they began.',
  notes: [
    ...CONTACT_NOTES,
    'One journey can be recorded as several contacts, such as a visit and the treaty signed on it.',
  ],
  dashboard: '/diplomacy',
  compares: 'counterpart/RUS',
  table: 'events',
  includes: isContact,
  columns: [...CONTACT_COLUMNS, 'people', 'headline'],
  lookups: ['people'],
  filters: ['counterparts', 'levels', 'kinds', 'people', 'support', 'without'],
  unit: ['contact', 'contacts'],
  date: (row) => row.date,
  divide: () => ({ categories: COUNTERPARTS, of: counterpartCategory }),
  said: counterpartSaid,
  headline: (row) => row.headline,
})
