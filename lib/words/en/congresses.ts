import { noneKnown } from './counted-rows'
import { capitalised, countWords } from './counts'
import { dateWords } from './dates'

/** The title of the years after a congress; `date` is null before the first that is known. */
export const congressPeriodTitle = (date: string | null): string =>
  date === null ? 'Before the first congress recorded here' : `From the congress of ${dateWords(date)} on`

interface CongressFacts {
  readonly count: number
  readonly first: string
  readonly last: string
  /** Each congress with what followed it beside what the party set. */
  readonly congresses: readonly { readonly date: string; readonly followed: number }[]
}

/** What congresses set and what followed; null where there are no events. */
export function congressSummary(facts: CongressFacts | null, asOf: string): string {
  if (facts === null) return noneKnown('events', asOf)
  const { count, first, last, congresses } = facts
  const counted = `${capitalised(countWords(count, 'event'))} ${count === 1 ? 'is' : 'are'} recorded from ${dateWords(first)} to ${dateWords(last)}`
  if (congresses.length === 0) return `${counted}, all before the first congress recorded here.`
  const followed = congresses.map(
    ({ date, followed: events }) => `${countWords(events, 'event')} after the congress of ${dateWords(date)}`,
  )
  return `${counted}; besides what the party set they are ${followed.join(' and ')}.`
}

/** What stands under a headline: what it was, where, and how many sources it has. */
export const eventDetail = (kind: string, place: string | null, sources: number): string =>
  [kind, ...(place === null ? [] : [place]), countWords(sources, 'source')].join(' · ')
