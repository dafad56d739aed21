import { COUNTERPARTS, contactMeans, counterpartCategory } from '../dimensions/contact'
import { countsChart } from '../templates/counts-chart'

export const contactRate = countsChart<'events'>({
  id: 'contact-rate',
  title: 'Contacts of North Korea by counterpart',
  question: 'Is Moscow crowding out the others?',
  definition:
    'Recorded meetings, letters, calls, agreements and joint texts with a state or body, at every level, by the time at which they began.',
  notes: [
    'Statements about a state are no contacts and are not counted. Votes, decrees and party decisions that concern one state, such as a ratification, are filed with its contacts.',
    'One journey can be recorded as several contacts: a visit, a treaty signed on it, a joint statement.',
    'Research went deepest into contacts with Russia; few contacts with others look fewer than they were.',
  ],
  dashboard: '/diplomacy',
  compares: 'counterpart/RUS',
  table: 'events',
  includes: (row) => contactMeans(row) !== null,
  columns: ['kind', 'level', 'counterpart', 'people'],
  lookups: ['people'],
  filters: ['counterparts', 'levels', 'kinds', 'people', 'support', 'without'],
  unit: ['contact', 'contacts'],
  date: (row) => row.date,
  divide: () => ({ categories: COUNTERPARTS, of: counterpartCategory }),
})
