import { type SideWords, sideLabel } from './comparisons'
import { type CountedGroup, type Noun, noneKnown } from './counted-rows'
import { capitalised, countWords, inFigures, uncapitalised } from './counts'
import { type CountedTime, stretchWords } from './coverage'
import { betweenWords, dateWords } from './dates'

export interface DatedHeadline {
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
  readonly time: CountedTime
  /** How many there are in each lane, where that is what the chart is asked. */
  readonly lanes: readonly CountedGroup[]
  /** The newest landmarks, else the newest event; newest first. */
  readonly newest: readonly (DatedHeadline & { readonly landmark: boolean })[]
}

/** What came last, and from when to when it was recorded. */
export function lanesSummary({ count, noun, time, lanes, newest }: LanesFacts): string {
  const told = newest.map(({ headline, date }) => `${headline} (${dateWords(date)})`)
  if (count === 1) return `One ${noun[0]} is recorded: ${told.join()}.`
  const what = newest.some(({ landmark }) => landmark) ? `landmark${newest.length === 1 ? '' : 's'}` : noun[0]
  const counted =
    lanes.length === 0
      ? `Recorded ${stretchWords(time)}.`
      : `${capitalised(noun[1])} recorded ${stretchWords(time)}: ${lanes.map((lane) => `${uncapitalised(lane.label)} ${inFigures(lane.count)}`).join('; ')}.`
  return `The newest ${what}: ${told.join('; ')}. ${counted}`
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
    const when = first === null || last === null ? '' : `, ${betweenWords(first, last)}`
    const left = counted === count ? '' : ` (${inFigures(counted)} in the bars)`
    return `${countedSide(words, countWords(count, ...noun), noun)}${left}${when}`
  })
  const both = shared === 0 ? '' : `; ${countWords(shared, ...noun)} ${shared === 1 ? 'is' : 'are'} in both`
  return `${capitalised(parts.join('; '))}${both}.`
}
