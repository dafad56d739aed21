import { group } from 'd3-array'
import { utcYear } from 'd3-time'
import type { Actor, Assessed, Indicator } from '../schema/rows'
import { firstDay, span, toDay } from '../time/edtf'

type Claim = Assessed<'estimates'>
type Measure = Indicator['measure']

/** The government or organisation for which a claimant speaks; the claimant itself where that is not recorded. */
export type VoiceOf = (claimant: string) => string

export const voicesOf =
  (actors: ReadonlyMap<string, Pick<Actor, 'voice'>>): VoiceOf =>
  (claimant) =>
    actors.get(claimant)?.voice ?? claimant

/** What keeps a claim from being current: nothing of it for a current one. */
export interface ClaimState {
  /** Its row says so. */
  readonly doubtful: boolean
  /** It rests on nothing but a source that nobody can open. */
  readonly unverifiable: boolean
  /** The newest claim of the same voice about a later or the same time. */
  readonly supersededBy: Claim | null
  /** The newest claim about the indicator, if that was said more than twelve months later. */
  readonly datedBy: Claim | null
}

/** The state of a claim that nothing keeps from being current. */
export const CURRENT: ClaimState = {
  doubtful: false,
  unverifiable: false,
  supersededBy: null,
  datedBy: null,
}

/** Whether a claim is behind its time: superseded or dated. */
export const isPast = ({ supersededBy, datedBy }: ClaimState): boolean =>
  supersededBy !== null || datedBy !== null

export const isCurrent = (state: ClaimState): boolean =>
  !state.doubtful && !state.unverifiable && !isPast(state)

/** The names of states in files and answers. */
export const STATE_NAMES = ['current', 'superseded', 'dated', 'doubtful', 'unverifiable'] as const
export type StateName = (typeof STATE_NAMES)[number]

/** The one name of a state. A claim that is behind its time is called so whatever else weakens it. */
export function stateName({ doubtful, unverifiable, supersededBy, datedBy }: ClaimState): StateName {
  if (supersededBy !== null) return 'superseded'
  if (datedBy !== null) return 'dated'
  if (doubtful) return 'doubtful'
  return unverifiable ? 'unverifiable' : 'current'
}

/** Whether numbers of this measure are for a whole period, so that those of different periods do not compete. */
export function holdsForPeriod(measure: Measure): boolean {
  switch (measure) {
    case 'flow':
    case 'rate':
      return true
    case 'stock':
    case 'share':
      return false
    default:
      return measure satisfies never
  }
}

const isDoubtful = ({ weakness }: Claim) => weakness.includes('doubtful')
const isUnverifiable = ({ weakness }: Claim) => weakness.includes('seed-only')
/** Whether others may be judged by a claim: not by one that is doubtful, nor by one that nobody can look up. */
const counts = (claim: Claim) => !isDoubtful(claim) && !isUnverifiable(claim)

/**
 * Orders claims, the newest first. One that is dated by its year or month alone counts at its earliest: what has no day is
 * not newer than what has one.
 */
export const newestFirst = (one: Claim, other: Claim): number =>
  (span(other.asserted).start ?? 0) - (span(one.asserted).start ?? 0) ||
  (one.known < other.known ? 1 : one.known > other.known ? -1 : 0)

/** Whether a claim counts only a part of its indicator, such as the named dead. */
export const isPartial = ({ weakness }: Claim): boolean => weakness.includes('part-only')

/** A key of the period, the same for all spellings that `sameTime` treats as equal. */
function periodOf({ about }: Claim): string {
  const { start, end } = span(about)
  return `${start}/${end}`
}

const aboutEnd = ({ about }: Claim) => span(about).end ?? Number.POSITIVE_INFINITY
/** The first day on which it can have been said: of `2026` no later day is certain. */
const saidFrom = ({ asserted, known }: Claim) => firstDay(asserted) ?? known
/** A claim known before this day is dated beside the newest one. */
export const datedBefore = (newest: Claim | null): string =>
  newest === null ? '' : yearBefore(saidFrom(newest))
const yearBefore = (day: string) => toDay(Number(utcYear.offset(new Date(day), -1)))

const latest = (one: Claim | null, other: Claim): Claim =>
  one === null || aboutEnd(other) > aboutEnd(one) ? other : one

/** Of each claimant, the claim about the latest time. */
function latestOfEach(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  const found = new Map<string, Claim>()
  for (const claim of claims) found.set(claim.claimant, latest(found.get(claim.claimant) ?? null, claim))
  return found
}

/** The claims of one voice that compete, each with the newest that supersedes it. */
function superseded(claims: readonly Claim[]): ReadonlyMap<Claim, Claim> {
  const found = new Map<Claim, Claim>()
  // The newer claim about the latest time, among those about the whole and among all.
  let [whole, any]: [Claim | null, Claim | null] = [null, null]
  const days = [...group(claims, ({ known }) => known)].sort(([one], [other]) => (one < other ? 1 : -1))
  for (const [, sameDay] of days) {
    const counted = sameDay.filter(counts)
    // Of one claimant's claims of a day, the one about the latest time.
    const ofDay = latestOfEach(counted)
    const wholesOfDay = latestOfEach(counted.filter((row) => !isPartial(row)))
    for (const claim of sameDay) {
      const corrected = (isPartial(claim) ? ofDay : wholesOfDay).get(claim.claimant) ?? null
      const newer = isPartial(claim) ? any : whole
      if (newer !== null && aboutEnd(newer) >= aboutEnd(claim)) found.set(claim, newer)
      else if (corrected !== null && aboutEnd(corrected) > aboutEnd(claim)) found.set(claim, corrected)
    }
    for (const row of counted) {
      any = latest(any, row)
      if (!isPartial(row)) whole = latest(whole, row)
    }
  }
  return found
}

/** A key of the claims about one indicator that can supersede each other. */
export const rivalryOf =
  (measure: Measure, voiceOf: VoiceOf) =>
  (claim: Claim): string =>
    `${voiceOf(claim.claimant)} ${measure === 'stock' ? '' : periodOf(claim)}`

/** The newest claim of those that compete, by the first day on which each can have been said. */
export function newestOf(claims: readonly Claim[]): Claim | null {
  let newest: { readonly claim: Claim; readonly said: string } | null = null
  for (const claim of claims) {
    if (!counts(claim)) continue
    const said = saidFrom(claim)
    if (newest === null || said > newest.said || (said === newest.said && claim.id > newest.claim.id))
      newest = { claim, said }
  }
  return newest?.claim ?? null
}

/**
 * The state of each claim known by the end of `day` (YYYY-MM-DD), among claims about indicators of one measure:
 *
 * - doubtful: its row says so;
 * - unverifiable: it rests on nothing but a source that nobody can open;
 * - superseded: its voice said a newer number about a later or the same time; for flows, rates and shares, about the
 *   same period;
 * - dated: said more than twelve months before the newest claim about the indicator; for flows and rates, about the
 *   same period.
 *
 * A claim that is doubtful or that nobody can look up supersedes no other and makes none dated; one that counts a part
 * supersedes none that counts the whole. Of two bodies of one voice on one day neither supersedes the other. Charts,
 * tiles, record pages and the API all use this function, with every claim that the revision shows: a filter may hide a
 * current claim, but must not make an older one current.
 */
export function claimStates(
  claims: readonly Claim[],
  measure: Measure,
  voiceOf: VoiceOf,
  day: string,
): ReadonlyMap<Claim, ClaimState> {
  const known = claims.filter((claim) => claim.known <= day)
  const states = new Map<Claim, ClaimState>()
  const ages = group(known, (claim) => `${claim.indicator} ${holdsForPeriod(measure) ? periodOf(claim) : ''}`)
  for (const competing of ages.values()) {
    const newest = newestOf(competing)
    const oldest = datedBefore(newest)
    const voices = group(competing, rivalryOf(measure, voiceOf))
    for (const own of voices.values()) {
      const by = superseded(own)
      // There may be very many claims, of which few states differ: equal ones are one object.
      const made = new Map<Claim | null, ClaimState[]>()
      for (const claim of own) {
        const supersededBy = by.get(claim) ?? null
        const datedBy = claim.known < oldest ? newest : null
        const [doubtful, unverifiable] = [isDoubtful(claim), isUnverifiable(claim)]
        const alike = made.get(supersededBy) ?? []
        made.set(supersededBy, alike)
        const kind = Number(doubtful) + 2 * Number(unverifiable) + 4 * Number(datedBy !== null)
        alike[kind] ??= { doubtful, unverifiable, supersededBy, datedBy }
        const state = alike[kind]
        states.set(claim, isCurrent(state) ? CURRENT : state)
      }
    }
  }
  return states
}

/** Those of some claims that are current, in their order. One without a state is not known yet. */
export const currentAmong = (
  claims: readonly Claim[],
  states: ReadonlyMap<Claim, ClaimState>,
): readonly Claim[] =>
  claims.filter((claim) => {
    const state = states.get(claim)
    return state !== undefined && isCurrent(state)
  })

/** The current claims on a day, in the order of `claims`. */
export const currentClaims = (
  claims: readonly Claim[],
  measure: Measure,
  voiceOf: VoiceOf,
  day: string,
): readonly Claim[] => currentAmong(claims, claimStates(claims, measure, voiceOf, day))
