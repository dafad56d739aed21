import {
  CONTACT_COLUMNS,
  COUNTERPARTS,
  contactOf,
  counterpartCategory,
  counterpartSaid,
  isContact,
} from '../dimensions/contact'
import { directionsOf } from '../dimensions/direction'
import { mirrorChart } from '../templates/mirror-chart'

export const letters = mirrorChart({
  id: 'letters',
  title: 'Letters of Kim Jong Un and to him',
  question: 'Who wrote to whom, when?',
  definition:
    'Recorded letters, telegrams and greetings: those from North Korea up, those to it down. An exchange counts once each way.',
  notes: [
    'The direction is told by who is named first, as actor and as person; letters that crossed count in both.',
    'A recorded letter can stand for several sheets, such as one message of two writers, or cards to several states.',
    'Letters handed over on a visit are filed with the visit. Many yearly greetings are not recorded yet; letters with states other than Russia are under-recorded.',
    'A letter that was refused is no exchange and not counted, where the revision of the data tells so.',
    // Revisions that do not tell count this one.
    {
      rows: ['diplomacy-2025-06-11-letter-refused'],
      text: 'A letter sent need not have been taken: in June 2025 North Korean diplomats are reported to have refused one from the President of the United States.',
    },
  ],
  dashboard: '/diplomacy',
  compares: 'contact/letter',
  includes: (row, snapshot) => isContact(row, snapshot) && contactOf(row) === 'letter',
  columns: [...CONTACT_COLUMNS, 'actors', 'people', 'flow', 'headline'],
  lookups: ['people'],
  filters: ['counterparts', 'ways', 'people', 'support', 'without'],
  many: 'letters',
  directions: [
    {
      id: 'from-dprk',
      label: 'From North Korea',
      unit: ['letter from North Korea', 'letters from North Korea'],
      categories: COUNTERPARTS,
    },
    {
      id: 'to-dprk',
      label: 'To North Korea',
      unit: ['letter to North Korea', 'letters to North Korea'],
      categories: COUNTERPARTS,
    },
  ],
  directionFilter: 'ways',
  directionsOf: (row, lookups) => directionsOf(row, lookups).filter((direction) => direction !== 'both'),
  category: counterpartCategory,
  said: counterpartSaid,
})
