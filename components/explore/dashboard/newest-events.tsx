'use client'

import { useEffect, useMemo, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { eventsHref } from '@/lib/site/events-href'
import type { NewestEvents as Events, Topics } from '@/lib/site/newest-events'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { withoutCode } from '../chart/without-code'
import { selectRow } from '../evidence/select-row'
import { rememberTime } from '../time/listed-times'
import { parsedView } from '../view/parsed-view'
import { useView } from '../view/use-view'
import { EventLists } from './event-lists'

type Lists = (view: View) => Events

/** Lists for any view, fetched with their code when a view needs other events than the server listed. */
function useLists(revision: number, topics: Topics, also: readonly string[], isNeeded: boolean) {
  const [{ lists, error }, set] = useState<{ lists?: Lists; error?: Error }>({})
  useEffect(() => {
    if (!isNeeded || lists) return
    import('./all-events')
      .then((m) => m.fetchLists(revision, topics, also), withoutCode)
      .then(
        (fetched) => set({ lists: fetched }),
        (failed) => set({ error: failed }),
      )
  }, [revision, topics, also, isNeeded, lists])
  return { lists, error }
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
  revision,
  areFetched,
}: {
  /** Those of the view that the server rendered. */
  events: Events
  path: string
  query: string
  spec: ViewSpec
  topics: Topics
  /** Ids of events of other topics whose landmarks belong here, too. */
  also: readonly string[]
  /** Number of the revision of the page. */
  revision: number
  /** Whether the events of another view can be fetched: there may be too many for a browser. */
  areFetched: boolean
}) {
  const [view, setView] = useView(path, query, spec)
  const isOwn = isListedAlike(view, parsedView(query, spec))
  const { lists, error } = useLists(revision, topics, also, !isOwn && areFetched)
  const events = useMemo(() => (isOwn ? own : lists?.(view)), [isOwn, own, lists, view])
  if (events === undefined && !areFetched)
    return (
      <p>
        <a href={eventsHref(topics, view)}>The events of this view are on the timeline</a>
      </p>
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
