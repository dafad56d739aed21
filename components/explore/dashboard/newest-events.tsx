'use client'

import { useEffect, useMemo, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Revision } from '@/lib/ledger/schema/rows'
import {
  type DatedEvent,
  type NewestEvents as Events,
  eventsHref,
  newestEvents,
  type Topics,
} from '@/lib/site/newest-events'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { withoutCode } from '../chart/without-code'
import { selectRow } from '../evidence/select-row'
import { rememberTime } from '../time/listed-times'
import { parsedView } from '../view/parsed-view'
import { useView } from '../view/use-view'
import { EventLists } from './event-lists'

/** All events of a revision, fetched with the code that reads them when a view needs others than the server listed. */
function useAllEvents(revision: number, isNeeded: boolean) {
  const [{ all, error }, set] = useState<{ all?: readonly DatedEvent[]; error?: Error }>({})
  useEffect(() => {
    if (!isNeeded || all) return
    import('./all-events')
      .then((m) => m.fetchEvents(revision), withoutCode)
      .then(
        (fetched) => set({ all: fetched }),
        (failed) => set({ error: failed }),
      )
  }, [revision, isNeeded, all])
  return { all, error }
}

/** What of a view decides which events are listed. */
const isListedAlike = (one: View, other: View) =>
  (['known', 'from', 'to'] as const).every((parameter) => one[parameter] === other[parameter])

/**
 * The newest events of the given topics in the view, a link to all of them, and the landmarks among them; a click selects
 * one. Where `topics` is null only landmarks are listed, of all topics.
 */
export function NewestEvents({
  events: own,
  path,
  query,
  spec,
  topics,
  also,
  revision: { number, date: now },
}: {
  /** Those of the view that the server rendered. */
  events: Events
  path: string
  query: string
  spec: ViewSpec
  topics: Topics
  /** Ids of events of other topics whose landmarks belong here, too. */
  also: readonly string[]
  /** That of the page. */
  revision: Pick<Revision, 'number' | 'date'>
}) {
  const [view, setView] = useView(path, query, spec)
  const isOwn = isListedAlike(view, parsedView(query, spec))
  const { all, error } = useAllEvents(number, !isOwn)
  const events = useMemo(
    () => (isOwn ? own : all && newestEvents(all, view, now, topics, also)),
    [isOwn, own, all, view, now, topics, also],
  )
  if (events === undefined && error)
    return (
      <Notice role="alert">
        The events of this view could not be fetched: {error.message}{' '}
        <a href={eventsHref(topics, view)}>Open them on the timeline</a> instead.
      </Notice>
    )
  return (
    <div className="relative" aria-busy={events === undefined}>
      {events === undefined && (
        <p className="absolute text-muted" role="status">
          Fetching the events of this view…
        </p>
      )}
      {/* Those of another view are not shown meanwhile, but keep their room, so that nothing moves. */}
      <div className={events === undefined ? 'invisible' : undefined}>
        <EventLists
          events={events ?? own}
          topics={topics}
          view={view}
          select={(event) => {
            rememberTime(event)
            selectRow(view, setView, event.id)
          }}
        />
      </div>
    </div>
  )
}
