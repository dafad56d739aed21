import { Sourcing } from '@/components/evidence/sourcing'
import { TOPICS } from '@/lib/ledger/schema/vocabulary'
import { eventsHref } from '@/lib/site/events-href'
import type { ListedEvent, NewestEvents, Topics } from '@/lib/site/newest-events'
import type { View } from '@/lib/views/parameters'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { sourcingWords } from '@/words/sourcing'
import { retainedQueryOf } from '../view/retained-query'
import { isPlainClick } from '../view/view-link'

type Select = (event: ListedEvent) => void

function EventList({
  events,
  retainedQuery,
  select,
}: {
  events: readonly ListedEvent[]
  retainedQuery: string
  select: Select
}) {
  return (
    <ol className="grid gap-x-8 lg:grid-cols-2">
      {events.map((event) => (
        <li
          key={event.id}
          className="grid grid-cols-[8.5rem_1fr] gap-x-4 border-grid border-t py-2 max-sm:grid-cols-1"
        >
          <p className="text-muted text-sm">{dateWords(event.date)}</p>
          <div>
            <a
              href={`/records/${event.id}${retainedQuery}`}
              onClick={(click) => {
                if (!isPlainClick(click)) return
                click.preventDefault()
                select(event)
              }}
            >
              {event.headline}
            </a>
            <p className="text-muted text-sm">
              {TOPICS[event.topic]}
              {event.landmark && ' · landmark'}
              <Sourcing words={sourcingWords(event)} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The newest events of a view with a link to all of them, and the landmarks among them. */
export function EventLists({
  events: { newest, total, landmarks, landmarksTotal },
  topics,
  view,
  select,
}: {
  events: NewestEvents
  topics: Topics
  view: View
  select: Select
}) {
  const lists = { retainedQuery: retainedQueryOf(view), select }
  const noun = topics === null ? 'landmarks' : 'events'
  return (
    <>
      {total === 0 ? (
        <p className="text-muted">None is known in this view.</p>
      ) : (
        <>
          <EventList events={newest} {...lists} />
          <p className="mt-3">
            <a href={eventsHref(topics, view)}>
              {total === 1 ? 'On the timeline' : `All ${inFigures(total)} ${noun} on the timeline`}
            </a>
          </p>
        </>
      )}
      {landmarks.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer py-1">
            {landmarksTotal === 1 ? 'One landmark' : `${inFigures(landmarksTotal)} landmarks`}
          </summary>
          <EventList events={landmarks} {...lists} />
          {landmarks.length < landmarksTotal && (
            <p className="mt-3">
              <a href={eventsHref(topics, view, true)}>
                The newest {landmarks.length} are listed; all are on the timeline
              </a>
            </p>
          )}
        </details>
      )}
    </>
  )
}
