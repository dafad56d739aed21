import { countWords, listWords } from './counts'
import { dateWords } from './dates'

/** What the ledger knows of a record, in the order in which it is told. */
export const FACT_TERMS = {
  who: 'Who says it',
  reported: 'Reported by',
  since: 'Since when',
  against: 'What contradicts it',
  weakness: 'What weakens it',
  after: 'What came of it',
} as const

export const LATER_TITLE = 'What came after'

const MAX_PUBLISHERS = 5

/** The publishers of some sources: `KCNA, Yonhap and one other`; sources without one are counted. */
export function publishersWords(publishers: readonly (string | null)[]): string {
  const named = [...new Set(publishers.flatMap((name) => name ?? []))]
  const nameless = publishers.filter((name) => name === null).length
  const rest = named.length - MAX_PUBLISHERS
  return listWords([
    ...named.slice(0, MAX_PUBLISHERS),
    ...(rest > 0 ? [countWords(rest, 'other publisher')] : []),
    ...(nameless > 0
      ? [countWords(nameless, 'source that names no publisher', 'sources that name no publisher')]
      : []),
  ])
}

/** Since when the public could know it, and since when the ledger has it. */
export const sinceWords = (known: string | null, revision: number, recorded: string | null): string =>
  `${known === null ? 'In' : `Public by ${dateWords(known)}; in`} the ledger since revision ${revision}${
    recorded === null ? '' : ` of ${dateWords(recorded)}`
  }.`

export const NOBODY_CONTRADICTS = 'No current claim about the same time gives a number that rules it out.'

export const contradictedWords = (claims: number): string =>
  `${claims === 1 ? 'One current claim' : `${countWords(claims, 'current claim').replace(/^./, (letter) => letter.toUpperCase())}`} about the same time ${claims === 1 ? 'rules' : 'rule'} it out:`

export const stillCurrentWords = (day: string): string => `It is still current on ${dateWords(day)}.`

/** That some records named by a story were not public on a day. */
export const notYetPublic = (records: number, known: string): string =>
  `${records === 1 ? 'One record' : `${records} records`} named here ${records === 1 ? 'was' : 'were'} not yet public on ${dateWords(known)}.`

/** That a chart of a document cannot be shown as its address asks. */
export const chartRefused = (address: string, why: string): string =>
  `The chart at ${address} cannot be shown here: ${why}`

/** What a document says of the words of its story. */
export const writtenAtWords = (revision: number, date: string | null): string =>
  `The words of this story were checked against revision ${revision}${date === null ? '' : ` of ${dateWords(date)}`}. They stay as they are on whatever day they are read; what the ledger knows of each record, and what came after, is looked up when the page is made.`

export const CONTENTS_TITLE = 'Contents'
export const SOURCES_TITLE = 'Sources of the records'
export const SOURCES_NOTE = 'The sources of a chart are named under the chart and listed on its page.'
export const READERS_TITLE = 'Title given by the compiler of this briefing'
export const READERS_ITEM_TITLE = 'Title given by the compiler'

/** A source in a list: its title, and its publisher where it names one. */
export const sourceTitle = ({ title, publisher }: { title: string; publisher: string | null }): string =>
  publisher === null ? title.replace(/^\[(.*)\]$/, '$1') : `${title} (${publisher})`

/** That a document tells of a day in the past. */
export const asKnownWords = (known: string): string =>
  `As known in public by the evening of ${dateWords(known)}.`
