'use client'

import { Suspense } from 'react'
import type { Revision } from '@/lib/ledger/schema/rows'
import type { NewestEvents as Events, ListedEvent, Topics } from '@/lib/site/newest-events'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { fetched } from '../build/fetched'
import { selectRow } from '../evidence/select-row'
import { rememberTime } from '../time/listed-times'
import { parsedView } from '../view/parsed-view'
import { useView } from '../view/use-view'
import { EventLists } from './event-lists'

// Fetched when a view needs other events than the server listed.
const LiveEvents = fetched(() => import('./live-events').then((m) => m.LiveEvents))

/** What of a view decides which events are listed. */
const isListedAlike = (one: View, other: View) =>
  (['known', 'from', 'to'] as const).every((parameter) => one[parameter] === other[parameter])

/**
 * The newest events of the given topics in the view, a link to all of them, and the landmarks among them; a click selects
 * one. Where `topics` is null only landmarks are listed, of all topics.
 */
export function NewestEvents({
  events,
  path,
  query,
  spec,
  ...list
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
  const lists = {
    topics: list.topics,
    view,
    select: (event: ListedEvent) => {
      rememberTime(event)
      selectRow(view, setView, event.id)
    },
  }
  if (isListedAlike(view, parsedView(query, spec))) return <EventLists events={events} {...lists} />
  const meanwhile = (
    <div aria-busy="true" className="opacity-60">
      <EventLists events={events} {...lists} />
    </div>
  )
  return (
    <Suspense fallback={meanwhile}>
      <LiveEvents {...list} {...lists} meanwhile={meanwhile} />
    </Suspense>
  )
}
