import type { Assessed, Event } from '@/lib/ledger/schema/rows'
import { EVENT_KINDS } from '@/lib/ledger/schema/vocabulary'
import { eventLabel } from '@/words/events'
import { weaknessLines } from '@/words/sourcing'
import { mapChart } from '../templates/map-chart'

/** What the troops did there, by kind of event. Kinds that are not listed are statements. */
const ACTIVITIES: { readonly [K in Event['kind']]?: 'moved' | 'fought' | 'built' | 'honoured' | 'told' } = {
  dispatch: 'moved',
  movement: 'moved',
  combat: 'fought',
  casualty: 'fought',
  prisoner: 'fought',
  engineers: 'built',
  ceremony: 'honoured',
  memorial: 'honoured',
  assessment: 'told',
  confirmation: 'told',
}

/** Parties to the deployment; an event in another country is a statement about it. */
const PARTIES = ['RUS', 'UKR', 'PRK']

export const troopPlaces = mapChart<'events'>({
  id: 'troop-places',
  title: 'Where North Korean troops were reported',
  question: 'Where did they train, fight, clear mines, build?',
  definition:
    'Recorded events about North Korean troops by place in Russia, Ukraine and North Korea; the area of a disc shows how many.',
  notes: [
    'These are reports of events, not numbers of soldiers: one report can stand for thousands of them or for one.',
    'Events of a whole oblast are drawn at its seat, those of the Russian Far East at Vladivostok.',
    'An announcement is placed where it was made, even when it is about another place.',
  ],
  dashboard: '/troops',
  compares: 'topic/troops',
  table: 'events',
  includes: (row) => row.topic === 'troops' && ACTIVITIES[row.kind] !== undefined,
  columns: ['topic', 'kind', 'place', 'headline'],
  lookups: ['places'],
  filters: ['kinds', 'places', 'support', 'without'],
  projection: 'equal-area',
  centre: null,
  aspect: 0.5,
  unit: ['event', 'events'],
  categories: [
    { id: 'moved', label: 'Sent, moved or trained', paint: 'series-2' },
    { id: 'fought', label: 'Fought, killed or captured', paint: 'series-1' },
    { id: 'built', label: 'Cleared mines, built', paint: 'series-3' },
    { id: 'told', label: 'Located or confirmed', paint: 'series-8' },
    { id: 'honoured', label: 'Ceremonies and memorials', paint: 'series-6' },
  ],
  category: (row) => ACTIVITIES[row.kind] ?? 'told',
  headline: (row) => row.headline,
  place: (row) => row.place,
  date: (row) => row.date,
  covers: ({ country }) => country.some((each) => PARTIES.includes(each)),
  describe: (row: Assessed<'events'>) => ({
    label: eventLabel(row),
    lines: [EVENT_KINDS[row.kind], ...weaknessLines(row)],
  }),
  extraColumns: [
    { key: 'event', label: 'Event', align: 'start' },
    { key: 'kind', label: 'Kind', align: 'start' },
  ],
  extraCells: (row) => [{ records: [{ id: row.id, label: row.headline }] }, EVENT_KINDS[row.kind]],
})
