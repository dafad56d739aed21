'use client'

import { Fragment, lazy, Suspense, useSyncExternalStore } from 'react'
import type { ChartId } from '@/lib/charts'
import { viewHref } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import type { ChartProps } from '../chart/use-reading'
import { useAddressView } from '../view/use-shown-view'
import { shownQuery, subscribe } from '../view/view-store'

// The code of the chart comes with the first change of the view; until then stands what the server said.
const LeadSentence = lazy(() => import('./lead-sentence').then((m) => ({ default: m.LeadSentence })))

const NARROW = { w: 360, h: 760 }
const WIDE = { w: 960, h: 560 }

/** The chart as the server draws it for a view, in the colours of the page. Fetched when it is about to be seen. */
function Picture({ chart, view, alt }: { chart: ChartId; view: View; alt: string }) {
  const pictureHref = (theme: string | null, size: typeof WIDE) =>
    viewHref(`/charts/${chart}.svg`, { ...view, theme, ...size, chrome: 'bare' })
  const requested = view.theme ?? 'light'
  const themes = view.theme === null ? (['dark', 'light'] as const) : [requested]
  return (
    <picture>
      {themes.map((theme) => {
        const media = theme === requested ? '' : ' and (prefers-color-scheme: dark)'
        return (
          <Fragment key={theme}>
            <source
              media={`(width < 40rem)${media}`}
              srcSet={pictureHref(theme, NARROW)}
              width={NARROW.w}
              height={NARROW.h}
            />
            <source media={`all${media}`} srcSet={pictureHref(theme, WIDE)} width={WIDE.w} height={WIDE.h} />
          </Fragment>
        )
      })}
      <img
        className="w-full"
        src={pictureHref(requested, WIDE)}
        width={WIDE.w}
        height={WIDE.h}
        alt={alt}
        loading="lazy"
      />
    </picture>
  )
}

/**
 * Leads to a chart that has its place on another page: what it says, and how it looks, of the part of the view that
 * it takes.
 */
export function ChartLead({
  title,
  question,
  summary,
  leadSpec,
  ...props
}: ChartProps & {
  readonly chart: ChartId
  readonly title: string
  readonly question: string
  /** The sentence of the view that the server drew. */
  readonly summary: string
  /** What its page and its files take of the view of this page. */
  readonly leadSpec: ViewSpec
}) {
  const { chart, query } = props
  const currentQuery = useSyncExternalStore(subscribe, shownQuery, () => query)
  // Not the preview: each picture is one request.
  const view = useAddressView(query, leadSpec)
  const href = viewHref(`/charts/${chart}`, view)
  const serverSentence = <p className="mt-2 max-w-measure">{summary}</p>
  return (
    <>
      <h2 className="text-xl">
        <a href={href}>{question}</a>
      </h2>
      {currentQuery === query ? (
        serverSentence
      ) : (
        <Suspense fallback={serverSentence}>
          <LeadSentence {...props} />
        </Suspense>
      )}
      <a className="mt-3 block" href={href}>
        <Picture chart={chart} view={view} alt={title} />
      </a>
    </>
  )
}
