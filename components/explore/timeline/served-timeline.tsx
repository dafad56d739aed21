import { FORMATS } from '@/lib/exports'
import { MADE_IN_PARTS } from '@/lib/exports/timeline/timeline-request'
import type { TimelineFacet } from '@/lib/timeline/entry'
import type { ShownTimeline } from '@/lib/timeline/show'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { yearDigits } from '@/lib/year-digits'
import { inFigures } from '@/words/counts'
import { NOTHING_MATCHES } from '@/words/limits'
import { ClosingMenu } from '../controls/closing-menu'
import { retainedQueryOf } from '../view/retained-query'
import { PagedList } from './paged-list'
import { cleared, countWords, labelsOf, Remarks } from './remarks'
import { requestedTimeline } from './requested-timeline'
import { ServedControls } from './served-controls'

interface ServedTimelineProps {
  readonly path: string
  readonly view: View
  readonly facets: readonly TimelineFacet[]
  /** The day of the revision. */
  readonly day: string
  readonly shown: ShownTimeline
}

/**
 * A timeline with more entries than a browser can be sent: the server draws the page of each view, which a form and links
 * lead to.
 */
export function ServedTimeline({ path, view, facets, day, shown }: ServedTimelineProps) {
  const limits = requestedTimeline(facets, view)
  return (
    <>
      <ServedControls {...{ facets, path, view, day }} counts={shown.counts} />
      <div className="mt-3 mb-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
        <p className="font-semibold">{countWords(shown)}</p>
        {limits.length > 0 && <a href={viewHref(path, cleared(view))}>Show all</a>}
        <Files view={view} path={path} />
        {shown.years.length > 1 && <Years shown={shown} path={path} view={view} />}
      </div>
      <Remarks shown={shown} view={view} />
      <section aria-label="Entries" className="mt-2">
        {shown.matching === 0 ? (
          <div className="grid min-h-60 content-center justify-items-center gap-2 border border-grid p-6 text-center">
            <p className="font-semibold">{NOTHING_MATCHES}</p>
            <ul className="flex flex-wrap justify-center gap-x-4 text-sm">
              {limits.map(({ words, without }) => (
                <li key={words}>
                  <a className="inline-block py-1" href={viewHref(path, without)}>
                    Remove filter: {words}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <PagedList
            shown={shown}
            path={path}
            view={view}
            labels={labelsOf(facets)}
            terms={new Set(shown.terms)}
            day={view.known ?? day}
            retainedQuery={retainedQueryOf(view)}
            focus={view.focus}
          />
        )}
      </section>
    </>
  )
}

function Files({ view, path }: { view: View; path: string }) {
  const exported = { ...view, page: null, tab: null, theme: null, focus: null }
  return (
    <p className="print:hidden">
      This list as{' '}
      {MADE_IN_PARTS.map((format, at) => (
        <span key={format}>
          {at > 0 && ' or '}
          <a download href={viewHref(`${path}.${FORMATS[format].extension}`, exported)}>
            {FORMATS[format].label}
          </a>
        </span>
      ))}
    </p>
  )
}

function Years({ shown, path, view }: { shown: ShownTimeline; path: string; view: View }) {
  return (
    <ClosingMenu label="Jump to a year">
      {shown.years.map(({ year, count, page }) => (
        <li key={`${year} ${page}`} className="flex gap-3 py-0.5">
          <a
            href={`${viewHref(path, { ...view, tab: 'pages', focus: null, page: page === 1 ? null : page })}#year-${year}`}
          >
            {yearDigits(year)}
          </a>
          <span className="ml-auto text-muted tabular-nums">{inFigures(count)}</span>
        </li>
      ))}
    </ClosingMenu>
  )
}
