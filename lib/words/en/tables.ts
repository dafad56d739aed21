import type { EvidenceTable, Table } from '@/lib/ledger/schema/rows'
import { countInFigures, countWords } from './counts'
import { dateWords } from './dates'

/** The tables of the ledger: the name of each, and of one row. */
export const TABLE_WORDS = {
  estimates: {
    name: 'Estimates',
    row: 'One number given by one claimant on one day, for one date or period.',
  },
  events: { name: 'Events', row: 'Something that happened, or that somebody said had happened.' },
  'missile-tests': { name: 'Missile launches', row: 'One ballistic missile or space rocket launched.' },
  'cruise-launches': {
    name: 'Cruise missile launches',
    row: 'One occasion on which cruise missiles were fired.',
  },
  missiles: { name: 'Missile types', row: 'One type of missile, with its names and range.' },
  series: { name: 'Series', row: 'One value of a regularly published series.' },
  indicators: { name: 'Indicators', row: 'What is counted, in which unit, and how it is defined.' },
  sources: { name: 'Sources', row: 'One page, document or data set that can be looked up.' },
  actors: { name: 'Claimants', row: 'One organisation that gives numbers.' },
  people: { name: 'People', row: 'One person named in events.' },
  places: { name: 'Places', row: 'One place of an event or a launch.' },
  coverage: { name: 'Coverage', row: 'One stretch of time of one topic, and how closely it was searched.' },
  annotations: { name: 'Annotations', row: 'One event marked on a chart.' },
  checks: { name: 'Second readings', row: 'One row compared with its pages by a second reader.' },
  names: {
    name: 'Other names',
    row: 'One name of a person, a place or a missile in another language or spelling.',
  },
} as const satisfies Readonly<Record<Table, { name: string; row: string }>>

/** The names of the tables whose rows have sources. */
export const EVIDENCE_WORDS = {
  estimates: TABLE_WORDS.estimates.name,
  events: TABLE_WORDS.events.name,
  'missile-tests': TABLE_WORDS['missile-tests'].name,
  'cruise-launches': TABLE_WORDS['cruise-launches'].name,
  series: 'Values of series',
  missiles: TABLE_WORDS.missiles.name,
} as const satisfies Readonly<Record<EvidenceTable, string>>

/** How many rows a list of a table has: `649 rows, and two closed ones`. `known` is null where no day leaves rows out. */
export function rowCountWords(rows: number, closed: number, known: string | null): string {
  const by = known === null ? '' : ` known by ${dateWords(known)}`
  const more = closed === 0 ? '' : `, and ${countWords(closed, 'closed one')}`
  return `${countInFigures(rows, 'row')}${by}${more}`
}

/** Above the list of a large table, before the name of the file that has all of it. */
export const newestListedWords = (listed: number): string =>
  `Listed, and searched here, are ${countInFigures(listed, 'row')}, the newest. All of them are in`

/** Under counts of tables of which some rows were not known by a day. */
export const knownCountsNote = (known: string): string =>
  `Counted are the rows known by ${dateWords(known)}; in the tables of indicators, sources, claimants, people, places, coverage, second readings and other names, all.`
