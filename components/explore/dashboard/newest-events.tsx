'use client'

import { useMemo } from 'react'
import { Sourcing } from '@/components/evidence/sourcing'
import type { Assessed } from '@/lib/ledger/schema/rows'
import { TOPICS, type Topic } from '@/lib/ledger/schema/vocabulary'
import type { Packed } from '@/lib/ledger/slice/pack'
import { eventsHref, newestEvents } from '@/lib/site/newest-events'
import type { ViewSpec } from '@/lib/views/parameters'
import { dateWords } from '@/words/dates'
import { sourcingWords } from '@/words/sourcing'
import { sliceOf } from '../chart/slice-of'
import { selectRow } from '../evidence/select-row'
import { retainedQueryOf } from '../view/retained-query'
import { useView } from '../view/use-view'
import { isPlainClick } from '../view/view-link'

const MAX_LISTED = 10

function EventList({
  events,
  retainedQuery,
  select,
}: {
  events: readonly Assessed<'events'>[]
  retainedQuery: string
  select: (id: string) => void
}) {
  return (
    <ol className="grid gap-x-8 lg:grid-cols-2">
      {events.map(({ id, date, headline, topic, landmark, weakness }) => (
        <li
          key={id}
          className="grid grid-cols-[8.5rem_1fr] gap-x-4 border-grid border-t py-2 max-sm:grid-cols-1"
        >
          <p className="text-muted text-sm">{dateWords(date)}</p>
          <div>
            <a
              href={`/records/${id}${retainedQuery}`}
              onClick={(event) => {
                if (!isPlainClick(event)) return
                event.preventDefault()
                select(id)
              }}
            >
              {headline}
            </a>
            <p className="text-muted text-sm">
              {TOPICS[topic]}
              {landmark && ' · landmark'}
              <Sourcing words={sourcingWords({ weakness })} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/**
 * The newest events of the given topics in the view, a link to all of them, and the landmarks among them; a click selects
 * one. Where `topics` is null only landmarks are listed, of all topics.
 */
export function NewestEvents({
  slice,
  path,
  query,
  spec,
  topics,
  also,
}: {
  slice: Packed
  path: string
  query: string
  spec: ViewSpec
  topics: readonly Topic[] | null
  /** Ids of events of other topics whose landmarks belong here, too. */
  also: readonly string[]
}) {
  const [view, setView] = useView(path, query, spec)
  const events = useMemo(() => newestEvents(sliceOf(slice), view, topics, also), [slice, view, topics, also])
  const listed = events.filter(({ topic }) => topics === null || topics.includes(topic))
  const landmarks = topics === null ? [] : events.filter(({ landmark }) => landmark)
  const listProps = {
    retainedQuery: retainedQueryOf(view),
    select: (id: string) => selectRow(view, setView, id),
  }
  const noun = topics === null ? 'landmarks' : 'events'
  return (
    <>
      {listed.length === 0 ? (
        <p className="text-muted">None is known in this view.</p>
      ) : (
        <>
          <EventList events={listed.slice(0, MAX_LISTED)} {...listProps} />
          <p className="mt-3">
            <a href={eventsHref(topics, view)}>
              {listed.length === 1 ? 'On the timeline' : `All ${listed.length} ${noun} on the timeline`}
            </a>
          </p>
        </>
      )}
      {landmarks.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer py-1">
            {landmarks.length === 1 ? 'One landmark' : `${landmarks.length} landmarks`}
          </summary>
          <EventList events={landmarks} {...listProps} />
        </details>
      )}
    </>
  )
}
