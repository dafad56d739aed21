'use client'

import { useMemo } from 'react'
import { dateWords } from '../../lib/ledger/date-words'
import type { Packed } from '../../lib/ledger/pack'
import { sourcingWords } from '../../lib/ledger/sourcing-words'
import { TOPICS } from '../../lib/ledger/vocabulary'
import { newestEvents } from '../../lib/site/newest-events'
import { viewHref } from '../../lib/views/codec'
import { DEFAULT_VIEW, type ViewSpec } from '../../lib/views/parameters'
import { Sourcing } from '../evidence/sourcing'
import { selectRow } from './select-row'
import { sliceOf } from './slice-of'
import { useView } from './use-view'
import { isPlainClick } from './view-link'

const SHOWN = 10

/** The newest events of a slice that the clocks and the range of the page leave; a click selects one. */
export function NewestEvents({
  slice,
  path,
  query,
  spec,
}: {
  slice: Packed
  path: string
  query: string
  spec: ViewSpec
}) {
  const [view, setView] = useView(path, query, spec)
  const events = useMemo(() => newestEvents(sliceOf(slice), view), [slice, view])
  const { known, rev, theme } = view
  const suffix = viewHref('', { ...DEFAULT_VIEW, known, rev, theme })
  if (events.length === 0) return <p className="text-muted">None is known in this view.</p>
  return (
    <ol className="grid gap-x-8 lg:grid-cols-2">
      {events.slice(0, SHOWN).map(({ id, date, headline, topic, landmark, weakness }) => (
        <li
          key={id}
          className="grid grid-cols-[8.5rem_1fr] gap-x-4 border-grid border-t py-2 max-sm:grid-cols-1"
        >
          <p className="text-muted text-sm">{dateWords(date)}</p>
          <div>
            <a
              href={`/records/${id}${suffix}`}
              onClick={(event) => {
                if (!isPlainClick(event)) return
                event.preventDefault()
                selectRow(view, setView, id)
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
