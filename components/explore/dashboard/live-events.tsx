import { type ComponentProps, type ReactNode, useMemo } from 'react'
import useSWR from 'swr'
import { Notice } from '@/components/ui/notice'
import { fetchJson } from '@/lib/http/fetch-json'
import type { Revision } from '@/lib/ledger/schema/rows'
import { type DatedEvent, eventsHref, eventsOfTimeline, newestEvents } from '@/lib/site/newest-events'
import { type PackedTimeline, unpackTimeline } from '@/lib/timeline/pack'
import { EventLists } from './event-lists'

const fetchEvents = async (href: string): Promise<readonly DatedEvent[]> =>
  eventsOfTimeline(unpackTimeline(await fetchJson<PackedTimeline>(href)))

/** The lists for the current view, from all events of the revision, which are fetched once for all views. */
export function LiveEvents({
  also,
  revision: { number, date: now },
  meanwhile,
  ...lists
}: Omit<ComponentProps<typeof EventLists>, 'events'> & {
  also: readonly string[]
  revision: Pick<Revision, 'number' | 'date'>
  /** What is shown until they are there. */
  meanwhile: ReactNode
}) {
  const { topics, view } = lists
  const { data, error } = useSWR<readonly DatedEvent[], Error>(
    `/timeline.rows.json?rev=${number}`,
    fetchEvents,
    { revalidateOnFocus: false, revalidateOnReconnect: false },
  )
  const events = useMemo(
    () => data && newestEvents(data, view, now, topics, also),
    [data, view, now, topics, also],
  )
  if (events) return <EventLists events={events} {...lists} />
  if (error === undefined) return meanwhile
  return (
    <Notice role="alert">
      The events of this view could not be fetched: {error.message}{' '}
      <a href={eventsHref(topics, view)}>Open them on the timeline</a> instead.
    </Notice>
  )
}
