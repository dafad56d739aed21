import { noneKnown } from '../counted-rows'
import { capitalised, countWords, listWords } from '../counts'
import { dateWords } from '../dates'

/** The heading of the period after a congress; `date` is null before the first known one. */
export const congressPeriodTitle = (date: string | null): string =>
  date === null ? 'Before the first congress recorded here' : `From the congress of ${dateWords(date)}`

interface CongressFacts {
  readonly count: number
  readonly first: string
  readonly last: string
  /** Each congress with the number of events that followed, without party meetings. */
  readonly congresses: readonly { readonly date: string; readonly followed: number }[]
}

/** The congresses and what followed; null without events. */
export function congressSummary(facts: CongressFacts | null, asOf: string): string {
  if (facts === null) return noneKnown('events', asOf)
  const { count, first, last, congresses } = facts
  const counted = `${capitalised(countWords(count, 'event'))} ${count === 1 ? 'is' : 'are'} recorded from ${dateWords(first)} to ${dateWords(last)}`
  if (congresses.length === 0) return `${counted}, all before the first congress recorded here.`
  const followed = congresses.map(
    ({ date, followed: events }) =>
      `${countWords(events, 'event')} followed the congress of ${dateWords(date)}`,
  )
  return `${counted}. Apart from party decisions, ${listWords(followed)}.`
}

/** The line below a headline: kind, place and number of sources. */
export const eventDetail = (kind: string, place: string | null, sources: number): string =>
  [kind, ...(place === null ? [] : [place]), countWords(sources, 'source')].join(' · ')
