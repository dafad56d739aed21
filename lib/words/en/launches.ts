import { noneKnown } from './counted-rows'
import { capitalised, countWords } from './counts'
import { dateWords } from './dates'
import { numberWords } from './quantities'

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

interface LaunchDaysFacts {
  readonly count: number
  /** The number of exactly dated days with launches. */
  readonly days: number
  readonly first: string
  readonly last: string
  /** The day with the most launches; null where no day has more than one. */
  readonly busiest: { readonly date: string; readonly count: number } | null
}

/** The days of launches; null without launches. */
export function launchDaysSummary(facts: LaunchDaysFacts | null, asOf: string): string {
  if (facts === null) return noneKnown('missiles', asOf)
  const { count, days, first, last, busiest } = facts
  if (count === 1) return `One missile is recorded, launched on ${dateWords(first)}.`
  const most = busiest ? `; most on ${dateWords(busiest.date)} (${busiest.count})` : ''
  return `${capitalised(countWords(count, 'missile'))} are recorded, launched on ${countWords(days, 'known day')} from ${dateWords(first)} to ${dateWords(last)}${most}.`
}

export const launchDaysCaption = (asOf: string): string =>
  `Missile launches by day, known by ${dateWords(asOf)}`
/** The label of a colour step: `two or three a day`. */
export const perDayLabel = (number: string): string => `${number} a day`
