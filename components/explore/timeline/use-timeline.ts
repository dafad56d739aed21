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

const INDEX_DELAY_MS = 200

const fetchEntries = async (href: string): Promise<Entries> =>
  unpackTimeline(await fetchJson<PackedTimeline>(href))

export interface TimelineProps {
  readonly path: string
  /** The canonical query that the server rendered. */
  readonly query: string
  readonly facets: readonly TimelineFacet[]
  readonly revision: Entries['revision']
  readonly newest: number
  /** The page of the list that the server rendered. */
  readonly initialPage: ShownTimeline
}

/** All entries at a revision, fetched once; undefined on the server and until they are fetched. */
function useEntries(path: string, rev: number) {
  const { data, error } = useSWR<Entries, Error>(address(`${path}.rows.json`, `rev=${rev}`), fetchEntries, {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  })
  useEffect(() => {
    // Builds the search index ahead of the first keystroke.
    const timer = data && setTimeout(() => indexOf(data), INDEX_DELAY_MS)
    return () => clearTimeout(timer)
  }, [data])
  return { entries: data, error }
}

/** The view of the timeline and the entries that it shows. The entries follow the view as a deferred value. */
export function useTimeline({ path, query, facets, revision, newest, initialPage }: TimelineProps) {
  const spec = useMemo(() => timelineSpec({ facets, revision }, newest), [facets, revision, newest])
  const [view, setView] = useView(path, query, spec)
  const deferred = useDeferredValue(view)
  const { entries, error } = useEntries(path, view.rev ?? newest)
  const shown = useMemo(
    () =>
      entries === undefined
        ? initialPage
        : showTimeline(entries, deferred, deferred.tab === null ? 'all' : 'page'),
    [entries, deferred, initialPage],
  )
  return {
    spec,
    view,
    setView,
    shown,
    error,
    /** Whether all entries of the view are shown, not one page of them. */
    isWhole: view.tab === null && entries !== undefined,
    /** Whether the entries shown are those of an earlier view. */
    isStale: deferred !== view || (entries === undefined && formatView(view) !== query),
  }
}
