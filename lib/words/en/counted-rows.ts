import { capitalised, countWords, inFigures, listWords } from './counts'
import { dateWords } from './dates'

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

interface CountsFacts {
  /** All rows, and those of them that are dated exactly enough for the bars. */
  readonly count: number
  readonly counted: number
  readonly noun: Noun
  /** Start of the first counted row and end of the last (EDTF). */
  readonly first: string
  readonly last: string
  readonly size: BinSize
  /** The largest category and the busiest bin; null where there is only one. */
  readonly largest: CountedGroup | null
  readonly busiest: CountedGroup | null
}

/** The rows of a drawing that are in its bars or arrows: `the 644 dated to the quarter`. */
const countedOf = (counted: number, size: BinSize): string =>
  `the ${counted === 1 ? 'one' : inFigures(counted)} dated to the ${size}`

/** Rows of which none is dated exactly enough for the bins. */
export const noneExact = (count: number, noun: Noun, size: BinSize): string =>
  `${capitalised(countWords(count, ...noun))} ${isOrAre(count)} recorded, dated less exactly than a ${size}.`

export function countsSummary(facts: CountsFacts): string {
  const { count, counted, noun, first, last, size, largest, busiest } = facts
  if (count === 1) return `One ${noun[0]} is recorded, for ${dateWords(first)}.`
  const parts = [
    ...(largest ? [`the largest group is ${largest.label} (${largest.count})`] : []),
    ...(busiest ? [`the busiest ${size} ${busiest.label} (${busiest.count})`] : []),
  ]
  const groups = parts.length === 0 ? '' : `; ${parts.join(', ')}`
  const time = `from ${dateWords(first)} to ${dateWords(last)}`
  const all = `${capitalised(countWords(count, ...noun))} are recorded`
  if (counted === count) return `${all} ${time}${groups}.`
  return `${all}; the bars have ${countedOf(counted, size)}, ${time}${groups}.`
}

interface DirectionFacts {
  /** All rows of the direction, and those of them that are dated exactly enough to be drawn. */
  readonly count: number
  readonly counted: number
  readonly largest: CountedGroup | null
}

interface MirrorFacts {
  readonly directions: readonly (DirectionFacts & { readonly noun: Noun })[]
  readonly first: string
  readonly last: string
  readonly size: BinSize
  readonly busiest: CountedGroup | null
}

/** `77 events`, or `77 of 78 events` where one is not drawn. */
const drawnWords = (
  { count, counted }: Pick<DirectionFacts, 'count' | 'counted'>,
  [one, many]: Noun,
): string =>
  counted === count ? countWords(count, one, many) : `${inFigures(counted)} of ${inFigures(count)} ${many}`

/** Of what the counts are: of all rows, or of those that the marks have. */
const recorded = (directions: readonly DirectionFacts[], marks: 'bars' | 'arrows'): string =>
  directions.every(({ count, counted }) => count === counted) ? 'Recorded' : `Drawn in the ${marks}`

export function mirrorSummary({ directions, first, last, size, busiest }: MirrorFacts): string {
  const parts = directions.map(
    ({ noun, largest, ...counts }) =>
      `${drawnWords(counts, noun)}${largest ? ` (most: ${largest.label}, ${largest.count})` : ''}`,
  )
  const most =
    busiest && busiest.count > 1 ? `; the busiest ${size} is ${busiest.label} (${busiest.count})` : ''
  return `${recorded(directions, 'bars')} from ${dateWords(first)} to ${dateWords(last)}: ${parts.join('; ')}${most}.`
}

/** In the order of the sentence. */
const EXCHANGED = {
  'from-dprk': 'about what went to Russia',
  'to-dprk': 'about what came back',
  both: 'about exchanges in both directions',
} as const

interface ExchangeFacts {
  readonly first: string
  readonly last: string
  readonly directions: readonly (DirectionFacts & { readonly id: keyof typeof EXCHANGED })[]
}

export function exchangeSummary({ first, last, directions }: ExchangeFacts): string {
  const ids = Object.keys(EXCHANGED)
  const parts = directions
    .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map(({ id, largest, ...counts }) => {
      const most = largest ? ` (most: ${largest.label.toLowerCase()}, ${largest.count})` : ''
      return `${drawnWords(counts, ['event', 'events'])} ${EXCHANGED[id]}${most}`
    })
  return `${recorded(directions, 'arrows')} from ${dateWords(first)} to ${dateWords(last)}: ${listWords(parts)}.`
}

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

/** Rows of a revision that were not yet known on the known day. */
export function notYetKnownRemark(count: number, day: string): string {
  const they = count === 1 ? 'is hidden: it was' : 'are hidden: they were'
  return `${capitalised(countWords(count, 'later entry', 'later entries'))} ${they} not yet known on ${dateWords(day)}.`
}

/** The last line below a few headlines. */
export const moreHeadlines = (count: number): string => `and ${count} more`
