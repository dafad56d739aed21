import { type SideWords, sideLabel } from './comparisons'
import { type CountedGroup, type Noun, noneKnown } from './counted-rows'
import { capitalised, countWords, inFigures } from './counts'
import { dateWords } from './dates'

interface DatedHeadline {
  readonly date: string
  readonly headline: string
}

/** `30 April 2025: A headline`, in lists of a few events. */
export const headlineLine = ({ date, headline }: DatedHeadline): string => `${dateWords(date)}: ${headline}`

/** The same at the start of a tooltip. */
export const eventLabel = (event: DatedHeadline): string => capitalised(headlineLine(event))

/** The day of the report, for an event that became known later. */
export const reportedLine = (day: string): string => `Reported ${dateWords(day)}`

interface LanesFacts {
  readonly count: number
  readonly noun: Noun
  /** Start of the first event and end of the last (EDTF). */
  readonly first: string
  readonly last: string
  /** The lane with the most events; null with a single lane. */
  readonly largest: CountedGroup | null
  /** The newest landmark, else the newest event. */
  readonly newest: DatedHeadline & { readonly landmark: boolean }
}

export function lanesSummary({ count, noun, first, last, largest, newest }: LanesFacts): string {
  if (count === 1) return `One ${noun[0]} is recorded: ${newest.headline} (${dateWords(newest.date)}).`
  const most = largest ? `, most under ${largest.label} (${largest.count})` : ''
  return `${capitalised(countWords(count, ...noun))} are recorded from ${dateWords(first)} to ${dateWords(last)}${most}; the newest ${newest.landmark ? 'landmark' : 'one'} is “${newest.headline}” (${dateWords(newest.date)}).`
}

interface ComparedFacts {
  readonly sides: readonly {
    readonly words: SideWords
    /** All rows of the side, and those of them that are dated exactly enough for the bars. */
    readonly count: number
    readonly counted: number
    readonly first: string | null
    readonly last: string | null
  }[]
  /** What is counted on both sides. */
  readonly noun: Noun
  /** Rows that belong to both sides. */
  readonly shared: number
  readonly asOf: string
}

/** `12 contacts with Russia`, `40 events under “Visits”`. */
function countedSide({ head, tail }: SideWords, count: string, noun: Noun): string {
  const isOf = head.toLowerCase() === noun[1] && tail !== ''
  return `${count} ${isOf ? tail : `under “${sideLabel({ head, tail })}”`}`
}

export function comparedEventsSummary({ sides, noun, shared, asOf }: ComparedFacts): string {
  if (sides.every(({ count }) => count === 0)) return noneKnown(noun[1], asOf)
  const parts = sides.map(({ words, count, counted, first, last }) => {
    const when = first === null || last === null ? '' : `, from ${dateWords(first)} to ${dateWords(last)}`
    const left = counted === count ? '' : ` (${inFigures(counted)} in the bars)`
    return `${countedSide(words, countWords(count, ...noun), noun)}${left}${when}`
  })
  const both = shared === 0 ? '' : `; ${countWords(shared, ...noun)} ${shared === 1 ? 'is' : 'are'} in both`
  return `${capitalised(parts.join('; '))}${both}.`
}
