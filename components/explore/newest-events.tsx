'use client'

import { useMemo } from 'react'
import { dateWords } from '../../lib/ledger/date-words'
import type { Packed } from '../../lib/ledger/pack'
import { sourcingWords } from '../../lib/ledger/sourcing-words'
import { TOPICS } from '../../lib/ledger/vocabulary'
import { newestEvents } from '../../lib/site/newest-events'
import { viewHref } from '../../lib/views/codec'
import type { ViewSpec } from '../../lib/views/parameters'
import { Sourcing } from '../evidence/sourcing'
import { sliceOf } from './slice-of'
import { useView } from './use-view'

const CLOCKS: ViewSpec = {
  from: true,
  to: true,
  known: { min: null, max: null },
  rev: { min: 1, max: 999_999, initial: null },
  theme: { of: ['auto', 'light', 'dark'] },
}
const SHOWN = 10

/** The newest events of a slice that the clocks and the range of the page leave. */
export function NewestEvents({ slice, path, query }: { slice: Packed; path: string; query: string }) {
  const [view] = useView(path, query, CLOCKS)
  const events = useMemo(() => newestEvents(sliceOf(slice), view), [slice, view])
  const suffix = viewHref('', { ...view, from: null, to: null })
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
            <a href={`/records/${id}${suffix}`}>{headline}</a>
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
