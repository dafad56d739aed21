import { capitalised, countWords, inFigures, listWords } from './counts'
import { type CountedTime, stretchWords } from './coverage'
import { dateWords, whenWords } from './dates'
import { numberWords } from './quantities'

/** The unit of a count, in the singular and the plural. */
export type Noun = readonly [one: string, many: string]

/** The label of a group of rows, and their number. */
export interface CountedGroup {
  readonly label: string
  readonly count: number
}

type BinSize = 'month' | 'quarter' | 'year'

const isOrAre = (count: number) => (count === 1 ? 'is' : 'are')

/** The summary of a view without rows: `No missiles matching this view were known by 13 January 2025.` */
export function noneKnown(many: string, day: string): string {
  return `No ${many} matching this view were known by ${dateWords(day)}.`
}

/** A definition, followed by the period of one mark: `… Each bar is a month.` */
export const perMark = (definition: string, mark: 'bar' | 'arrow', size: BinSize): string =>
  `${definition} Each ${mark} is a ${size}.`

/** The newest of the rows counted; without a headline where its row has none. */
export interface NewestRow {
  readonly date: string
  readonly headline: string | null
}

/** `Russia 87, China 14 and others 6`. */
const groupList = (groups: readonly CountedGroup[]) =>
  listWords(groups.map(({ label, count }) => `${label} ${numberWords(count)}`))

interface CountsFacts {
  readonly count: number
  readonly noun: Noun
  readonly time: CountedTime
  /** Every group of the rows with its count. */
  readonly groups: readonly CountedGroup[]
  readonly newest: NewestRow
}

/** What was recorded within a time, by group, and the newest of it. */
export function countsSummary({ count, noun, time, groups, newest }: CountsFacts): string {
  const { date, headline } = newest
  if (count === 1)
    return `One ${noun[0]} is recorded: ${headline === null ? dateWords(date) : `${headline} (${dateWords(date)})`}.`
  const counted = `${capitalised(noun[1])} recorded ${stretchWords(time)}: ${groupList(groups)}`
  return headline === null
    ? `${counted}; the newest ${whenWords(date)}.`
    : `${counted}. The newest: ${headline} (${dateWords(date)}).`
}

interface DirectionFacts {
  readonly count: number
  readonly noun: Noun
  /** Its groups, the most frequent first; empty where there is nothing to tell apart. */
  readonly groups: readonly CountedGroup[]
  /** The newest landmark of the direction, else its newest row. */
  readonly newest: { readonly date: string; readonly headline: string } | null
}

interface MirrorFacts {
  readonly directions: readonly DirectionFacts[]
  readonly time: CountedTime
}

/** The newest of both directions, and how much of each is recorded. */
export function mirrorSummary({ directions, time }: MirrorFacts): string {
  const counted = directions.map(({ count, noun, groups }) => {
    const of = groups.length === 0 ? '' : ` (${groupList(groups)})`
    return `${countWords(count, ...noun)}${of}`
  })
  const newest = directions.flatMap(({ noun, newest: row }) =>
    row === null ? [] : `The newest ${noun[0]}: ${row.headline} (${dateWords(row.date)}).`,
  )
  return [`Recorded ${stretchWords(time)}: ${listWords(counted)}.`, ...newest].join(' ')
}

/** In the order of the sentence. */
const EXCHANGED = {
  'from-dprk': 'What went to Russia',
  'to-dprk': 'What came back',
  both: 'Both ways',
} as const

interface ExchangeFacts {
  readonly to: string
  readonly directions: readonly {
    readonly id: keyof typeof EXCHANGED
    /** What was exchanged, with the day of its newest event, newest first. */
    readonly goods: readonly { readonly label: string; readonly date: string }[]
  }[]
}

/** What goes and what comes back, each with the day of which it was last told. */
export function exchangeSummary({ to, directions }: ExchangeFacts): string {
  const ids = Object.keys(EXCHANGED)
  const parts = directions
    .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map(({ id, goods }) => {
      const told = goods.map(({ label, date }) => `${label.toLowerCase()} (${dateWords(date)})`)
      return `${EXCHANGED[id]}: ${told.join('; ')}.`
    })
  return `By the newest reports up to ${dateWords(to)}. ${parts.join(' ')}`
}

/** That a chart has marks for a part of its rows. */
export const shownRemark = (shown: number, all: number, many: string): string =>
  `Shows ${inFigures(shown)} of ${inFigures(all)} ${many}: landmarks first, then the newest; the CSV file has all.`

/** Rows whose date is less exact than the bins. */
export function impreciseRemark(count: number, noun: Noun, size: BinSize): string {
  const are = isOrAre(count)
  return `${capitalised(countWords(count, ...noun))} ${are} dated less exactly than a ${size} and ${are} left out of the bars.`
}

/** The same for charts of two directions. */
export function impreciseDirectionRemark(
  count: number,
  noun: Noun,
  size: BinSize,
  marks: 'bars' | 'arrows',
): string {
  return `${capitalised(countWords(count, ...noun))} ${isOrAre(count)} dated less exactly than a ${size} and left out of the ${marks}.`
}

export function unknownDirectionRemark(count: number): string {
  return `${capitalised(countWords(count, 'row'))} ${count === 1 ? 'does' : 'do'} not give the direction and ${isOrAre(count)} left out of the bars.`
}

/** Rows that were not yet known on the known day: all of a chart, or those that a narrower view asks for. */
export function notYetKnownRemark(count: number, day: string, of: 'chart' | 'view'): string {
  const they = count === 1 ? 'is hidden: it was' : 'are hidden: they were'
  return `${capitalised(countWords(count, 'later entry', 'later entries'))} of this ${of} ${they} not yet known on ${dateWords(day)}.`
}

/** That a filter leaves nothing, since no row of this revision has any of its ids. */
export const unmatchedRemark = (filter: string, ids: readonly string[], revision: number): string =>
  `${filter} ${ids.join(', ')}: no row of this chart has it in revision ${inFigures(revision)}.`

/** The last line below a few headlines. */
export const moreHeadlines = (count: number): string => `and ${inFigures(count)} more`
