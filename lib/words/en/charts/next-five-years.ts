import { noneKnown } from '../counted-rows'
import { countWords } from '../counts'
import { type CountedTime, stretchWords } from '../coverage'
import { dateWords } from '../dates'
import type { DatedHeadline } from '../events'

/** The heading of the period after a congress; `date` is null before the first known one. */
export const congressPeriodTitle = (date: string | null): string =>
  date === null ? 'Before the first congress recorded here' : `From the congress of ${dateWords(date)}`

interface CongressFacts {
  readonly time: CountedTime
  readonly count: number
  /** What the party set last, and the newest of what followed; null without any. */
  readonly set: DatedHeadline | null
  readonly followed: DatedHeadline | null
  /** The last congress; null before the first known one. */
  readonly congress: string | null
}

/** What the party set last and what came last of the rest; null without events. */
export function congressSummary(facts: CongressFacts | null, asOf: string): string {
  if (facts === null) return noneKnown('events', asOf)
  const { time, count, set, followed, congress } = facts
  const told = ({ headline, date }: DatedHeadline) => `${headline} (${dateWords(date)})`
  return [
    ...(congress === null
      ? ['Before the first congress recorded here.']
      : [`The last congress: ${dateWords(congress)}.`]),
    ...(set === null ? [] : [`What the party set last: ${told(set)}.`]),
    ...(followed === null ? [] : [`The newest of the rest: ${told(followed)}.`]),
    `Recorded ${stretchWords(time)}: ${countWords(count, 'event')}.`,
  ].join(' ')
}

/** The line below a headline: kind, place and number of sources. */
export const eventDetail = (kind: string, place: string | null, sources: number): string =>
  [kind, ...(place === null ? [] : [place]), countWords(sources, 'source')].join(' · ')
