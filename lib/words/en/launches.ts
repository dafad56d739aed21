import type { Part, Sentence } from './answers'
import { type CountedGroup, noneKnown } from './counted-rows'
import { capitalised, countAlone, countWords, listWords } from './counts'
import { type CountedTime, stretchWords } from './coverage'
import { betweenWords, dateWords, whenWords } from './dates'
import { numberWords } from './quantities'
import { bracketed } from './sourcing'

/** The limits of recorded outcomes. */
const OUTCOME_REMARK =
  '“Success” means only that the missile did not blow up at launch, as the main data set codes it; it does not say how the missile flew or whether it reached its target.'

interface OutcomeView {
  readonly by: string | null
  readonly outcomes: readonly string[]
}

/** The same, if a view divides or filters launches by outcome. */
export function outcomeRemark({ by, outcomes }: OutcomeView): readonly string[] {
  return by === 'outcome' || outcomes.length > 0 ? [OUTCOME_REMARK] : []
}

/** Missiles that the main data set has not confirmed. */
export function provisionalRemark(count: number): readonly string[] {
  if (count === 0) return []
  const counted = capitalised(countWords(count, 'of the missiles counted', 'of the missiles counted'))
  return [`${counted} ${count === 1 ? 'is' : 'are'} provisional.`]
}

/** Launches without a figure that the chart of reach needs. */
export function unmeasuredRemark(count: number): readonly string[] {
  if (count === 0) return []
  const [lack, are] = count === 1 ? ['lacks', 'is'] : ['lack', 'are']
  return [
    `${capitalised(countWords(count, 'launch', 'launches'))} in this view ${lack} the height, the distance or both and ${are} not drawn.`,
  ]
}

/** Launches whose flight the map of sites cannot draw. */
export function noFlightLineRemark(count: number): readonly string[] {
  if (count === 0) return []
  const [lack, have] = count === 1 ? ['lacks', 'has'] : ['lack', 'have']
  return [
    `${capitalised(countWords(count, 'missile'))} at these sites ${lack} the direction, the distance or both and ${have} no line.`,
  ]
}

/** A launch by the type of its missile: `Hwasong-15 on 28 November 2017`. */
export const launchLabel = (type: string, date: string): string => `${type} on ${dateWords(date)}`

interface Flight {
  readonly type: string
  readonly date: string
  readonly distance_km: number
  readonly apogee_km: number
}

export const flightLabel = ({ type, date, distance_km, apogee_km }: Flight): string =>
  `${launchLabel(type, date)}: ${numberWords(distance_km)} km far, ${numberWords(apogee_km)} km high`
export const siteLine = (site: string): string => `From ${site}`

/** The distance and the direction of a flight, if recorded. */
export function courseLines(distance: number | null, bearing: number | null): readonly string[] {
  const parts = [
    ...(distance === null ? [] : [`${numberWords(distance)} km far`]),
    ...(bearing === null ? [] : [`bearing ${numberWords(bearing)}°`]),
  ]
  return parts.length === 0 ? [] : [capitalised(parts.join(', '))]
}

interface ReachFacts {
  /** Flights with both figures. */
  readonly count: number
  /** null without flights. */
  readonly highest: Flight | null
  readonly farthest: Flight | null
  readonly asOf: string
}

export function reachSummary({ count, highest, farthest, asOf }: ReachFacts): string {
  if (!highest || !farthest)
    return `No flight in this view with both height and distance recorded was known by ${dateWords(asOf)}.`
  const [height, distance] = [numberWords(highest.apogee_km), numberWords(farthest.distance_km)]
  const name = ({ type, date }: Flight) => `${type}, ${dateWords(date)}`
  if (count === 1)
    return `One flight is recorded: ${height} km high and ${distance} km far (${name(highest)}).`
  return `Of ${countWords(count, 'flight')} with both figures recorded, the highest reached ${height} km (${name(highest)}) and the farthest ${distance} km (${name(farthest)}).`
}

export const reachCaption = (title: string, asOf: string): string =>
  `${title}: flights with both figures, known by ${dateWords(asOf)}`

/** What launches of a view have in common in sentences. */
interface LaunchFacts {
  readonly count: number
  readonly time: CountedTime
  readonly newest: string
  /** Whether a filter leaves some launches out, so that the sentence holds for the view alone. */
  readonly filtered: boolean
}

/** The sentence, as one of the view where that leaves something out. */
const ofView = (filtered: boolean, sentence: string) => (filtered ? `In this view: ${sentence}` : sentence)

const wereLaunched = (count: number, time: CountedTime) =>
  `${capitalised(countWords(count, 'missile'))} were launched ${stretchWords(time)}`

const oneLaunched = (date: string) => `One missile was launched ${whenWords(date)}.`

interface LaunchYearsFacts extends LaunchFacts {
  /** Whether a range may cut its first or its last year short. */
  readonly ranged: boolean
  /** What weakens some of them; empty where nothing does. */
  readonly remark: string
  /** The last year of the time, and the years with the most; null where no other has more than the last. */
  readonly year: { readonly year: string; readonly count: number }
  readonly peak: { readonly years: readonly string[]; readonly count: number } | null
  /** Whether there are several years to compare. */
  readonly several: boolean
  /** How the launches are divided, and the parts with the most. */
  readonly by: string
  readonly groups: readonly CountedGroup[]
}

/** As many years or days as a sentence names where they have as many. */
const MOST_EQUALS = 3

/** The years with the most: `73 in 2022, the year with the most`, `5 in 2022 and 2023, the years with the most`. */
function peakWords(count: number, years: readonly string[], remark = ''): string {
  const named = years.length > MOST_EQUALS ? `each of ${countWords(years.length, 'year')}` : listWords(years)
  return `${numberWords(count)} in ${named}${bracketed(remark)}, the ${years.length === 1 ? 'year' : 'years'} with the most`
}

const daysWords = (dates: readonly string[]) =>
  dates.length > MOST_EQUALS
    ? `on each of ${countWords(dates.length, 'day')}`
    : `on ${listWords(dates.map(dateWords))}`

/** How many parts of a division a sentence names. */
const MOST_GROUPS = 3

/** The launches of a time, those of its last year against those of the year with the most, and of what sort most were. */
export function launchYearsSummary(facts: LaunchYearsFacts): string {
  const { count, time, newest, filtered, ranged, remark, year, peak, several, by, groups } = facts
  if (count === 1) return ofView(filtered, oneLaunched(newest))
  const some = remark === '' ? '' : `, ${remark}`
  const against =
    peak === null
      ? `and no other year${ranged ? ' of this view' : ''} had more`
      : `against ${peakWords(peak.count, peak.years)}${ranged ? ' in this view' : ''}`
  const years = several ? `: ${countAlone(year.count)} in ${year.year}, ${against}` : ''
  const named = groups.slice(0, MOST_GROUPS).map((group) => `${group.label} ${numberWords(group.count)}`)
  const others = groups.length > MOST_GROUPS ? ' among others' : ''
  const divided = groups.length < 2 ? '' : ` By ${by}: ${listWords(named)}${others}.`
  return ofView(
    filtered,
    `${wereLaunched(count, time)}${some}${years}; the newest ${whenWords(newest)}.${divided}`,
  )
}

/** Missiles of a year against those of the other year with the most. */
export function launchesSentence(facts: {
  readonly year: string
  readonly count: number
  /** What weakens some of them; empty where nothing does. */
  readonly remark: string
  /** The first day counted, where a range begins within the year; else null. */
  readonly from: string | null
  /** The last day counted; null for the whole year. */
  readonly until: string | null
  /** Whether a filter leaves some launches out, so that the comparison holds for the view alone. */
  readonly filtered: boolean
  readonly newest: { readonly id: string; readonly date: string } | null
  /** The other years with the most, oldest first; null where the view has no other year. */
  readonly peak: { readonly years: readonly string[]; readonly count: number; readonly remark: string } | null
}): Sentence {
  const { year, count, remark, from, until, filtered, newest, peak } = facts
  const end = until === null ? '' : ` to ${dateWords(until).replace(` ${year}`, '')}`
  const time = from === null ? `in ${year}${end}` : betweenWords(from, until ?? `${year}-12-31`)
  const against =
    peak === null
      ? ''
      : peak.count > count
        ? `, against ${peakWords(peak.count, peak.years, peak.remark)}${filtered ? ' in this view' : ''}`
        : `, and in no other year${filtered ? ' of this view' : ''} more`
  const last: Part[] =
    newest === null ? [] : ['; the newest ', { text: whenWords(newest.date), record: newest.id }]
  return [
    `${capitalised(countWords(count, 'ballistic missile or space rocket', `ballistic missiles ${count === 0 ? 'or' : 'and'} space rockets`))} ${count === 1 ? 'was' : 'were'} launched ${time}${bracketed(remark)}${against}`,
    ...last,
    '.',
  ]
}

interface LaunchDaysFacts extends LaunchFacts {
  /** The number of exactly dated days with launches. */
  readonly days: number
  /** The days with the most launches; null where no day has more than one. */
  readonly most: { readonly dates: readonly string[]; readonly count: number } | null
}

/** The days of launches; null without launches. */
export function launchDaysSummary(facts: LaunchDaysFacts | null, asOf: string): string {
  if (facts === null) return noneKnown('missiles', asOf)
  const { count, days, time, newest, most, filtered } = facts
  if (count === 1) return ofView(filtered, oneLaunched(newest))
  const peak = most ? `, the most ${daysWords(most.dates)} (${numberWords(most.count)})` : ''
  return ofView(
    filtered,
    `${wereLaunched(count, time)}, on ${countWords(days, 'known day')}${peak}; the newest ${whenWords(newest)}.`,
  )
}

export const launchDaysCaption = (asOf: string): string =>
  `Missile launches by day, known by ${dateWords(asOf)}`
/** The label of a colour step: `two or three a day`. */
export const perDayLabel = (number: string): string => `${number} a day`
