'use client'

import { Fragment, useMemo, useRef } from 'react'
import { Menu } from '@/components/ui/menu'
import { FORMATS, TIMELINE_FORMATS } from '@/lib/exports'
import type { ShownTimeline } from '@/lib/timeline/show'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { yearDigits } from '@/lib/year-digits'
import { inFigures } from '@/words/counts'
import { Announcer } from '../chart/announcer'
import { Empty } from '../chart/empty'
import { usePrinting } from '../chart/use-printing'
import { DownloadLink } from '../share/download-link'
import { retainedQueryOf } from '../view/retained-query'
import { useHydrated } from '../view/use-hydrated'
import { isPlainClick, ViewLink } from '../view/view-link'
import { PagedList } from './paged-list'
import { cleared, countWords, labelsOf, Remarks } from './remarks'
import { requestedTimeline } from './requested-timeline'
import { TimelineControls } from './timeline-controls'
import { type TimelineProps, useTimeline } from './use-timeline'
import { type ListHandle, VirtualList } from './virtual-list'

/**
 * The timeline. The server renders one page of it; once all entries are fetched, the browser searches, counts and lists
 * them by itself.
 */
export function Timeline(props: TimelineProps) {
  const { path, facets, revision } = props
  const { spec, view, setView, shown, error, isWhole, isStale } = useTimeline(props)
  const hydrated = useHydrated()
  const labels = useMemo(() => labelsOf(facets), [facets])
  const terms = useMemo(() => new Set(shown.terms), [shown])
  const list = useRef<ListHandle>(null)
  // A virtual list would print the entries near the window and leave the other sheets empty.
  const printing = usePrinting()
  const retainedQuery = retainedQueryOf(view)
  const limits = requestedTimeline(facets, view)
  const listProps = { labels, terms, day: view.known ?? revision.date, retainedQuery, focus: view.focus }

  return (
    <>
      <TimelineControls
        counts={shown.counts}
        day={revision.date}
        {...{ facets, path, spec, view, setView, hydrated }}
      />
      <div className="mt-3 mb-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
        <p className="font-semibold">{countWords(shown)}</p>
        <Announcer text={countWords(shown)} />
        {limits.length > 0 && (
          <ViewLink path={path} view={{ ...cleared(view) }} setView={setView}>
            Show all
          </ViewLink>
        )}
        <Files view={view} path={path} />
        {shown.years.length > 1 && (
          <Years
            shown={shown}
            path={path}
            view={view}
            scrollTo={isWhole ? (position) => list.current?.scrollTo(position) : null}
          />
        )}
        <a href={viewHref(path, { ...view, page: null, tab: view.tab === null ? 'pages' : null })}>
          {view.tab === null ? 'Read page by page' : 'Read in one list'}
        </a>
      </div>
      <Remarks shown={shown} view={view} />
      {error !== undefined && (
        <p className="text-sm" role="alert">
          The search could not be loaded ({error.message}). The pages and their links still work.
        </p>
      )}
      <section aria-label="Entries" aria-busy={isStale} className="mt-2" tabIndex={-1} data-lands>
        {shown.matching === 0 ? (
          <Empty requested={limits} path={path} setView={setView} />
        ) : isWhole && !printing ? (
          <VirtualList lines={shown.lines} first={shown.focus} handle={list} {...listProps} />
        ) : (
          <PagedList shown={shown} path={path} view={view} {...listProps} />
        )}
      </section>
    </>
  )
}

function Files({ view, path }: { view: View; path: string }) {
  const exported = { ...view, page: null, tab: null, theme: null }
  return (
    <p className="print:hidden">
      This list as{' '}
      {TIMELINE_FORMATS.map((format, at) => (
        <Fragment key={format}>
          {at > 0 && (at === TIMELINE_FORMATS.length - 1 ? ' or ' : ', ')}
          <DownloadLink href={viewHref(`${path}.${FORMATS[format].extension}`, exported)}>
            {FORMATS[format].label}
          </DownloadLink>
        </Fragment>
      ))}
    </p>
  )
}

function Years({
  shown,
  path,
  view,
  scrollTo,
}: {
  shown: ShownTimeline
  path: string
  view: View
  /** Scrolls to an entry of the list; null while only one page is there. */
  scrollTo: ((position: number) => void) | null
}) {
  const details = useRef<HTMLDetailsElement>(null)
  return (
    <Menu ref={details} label="Jump to a year">
      {shown.years.map(({ year, count, first, page }) => (
        <li key={year} className="flex gap-3 py-0.5">
          <a
            href={`${viewHref(path, { ...view, tab: 'pages', focus: null, page: page === 1 ? null : page })}#year-${year}`}
            onClick={(event) => {
              if (scrollTo === null || !isPlainClick(event)) return
              event.preventDefault()
              if (details.current) details.current.open = false
              scrollTo(first)
            }}
          >
            {yearDigits(year)}
          </a>
          <span className="ml-auto text-muted tabular-nums">{inFigures(count)}</span>
        </li>
      ))}
    </Menu>
  )
}
