import { useDeferredValue, useEffect, useMemo } from 'react'
import useSWR from 'swr'
import { fetchJson } from '@/lib/http/fetch-json'
import { address } from '@/lib/site/address'
import type { Timeline as Entries, TimelineFacet } from '@/lib/timeline/entry'
import { type PackedTimeline, unpackTimeline } from '@/lib/timeline/pack'
import { indexOf } from '@/lib/timeline/search'
import { type ShownTimeline, showTimeline } from '@/lib/timeline/show'
import { timelineSpec } from '@/lib/timeline/spec'
import { formatView } from '@/lib/views/codec'
import { useView } from '../view/use-view'

const INDEXED_AFTER_MS = 200

const fetchEntries = async (href: string): Promise<Entries> =>
  unpackTimeline(await fetchJson<PackedTimeline>(href))

export interface TimelineProps {
  readonly path: string
  /** The canonical query that the server drew for. */
  readonly query: string
  readonly facets: readonly TimelineFacet[]
  readonly revision: Entries['revision']
  readonly newest: number
  /** The page of the list that the server drew. */
  readonly drawn: ShownTimeline
}

/** All entries at a revision, fetched once; none on the server, and until they have come. */
function useEntries(path: string, rev: number | null) {
  const { data, error } = useSWR<Entries, Error>(
    address(`${path}.rows.json`, rev === null ? '' : `rev=${rev}`),
    fetchEntries,
    { revalidateOnFocus: false, revalidateOnReconnect: false },
  )
  useEffect(() => {
    // The first letter that a reader types should not wait for the index.
    const timer = data && setTimeout(() => indexOf(data), INDEXED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [data])
  return { entries: data, error }
}

/** The view of the timeline and what it shows. The list follows the view as soon as the browser finds the time. */
export function useTimeline({ path, query, facets, revision, newest, drawn }: TimelineProps) {
  const spec = useMemo(() => timelineSpec({ facets, revision }, newest), [facets, revision, newest])
  const [view, setView] = useView(path, query, spec)
  const deferred = useDeferredValue(view)
  const { entries, error } = useEntries(path, view.rev)
  const shown = useMemo(
    () =>
      entries === undefined ? drawn : showTimeline(entries, deferred, deferred.tab === null ? 'all' : 'page'),
    [entries, deferred, drawn],
  )
  return {
    spec,
    view,
    setView,
    shown,
    error,
    /** All entries of the view are at hand, not one page of them. */
    isWhole: view.tab === null && entries !== undefined,
    /** What is shown is of an earlier view. */
    isStale: deferred !== view || (entries === undefined && formatView(view) !== query),
  }
}
