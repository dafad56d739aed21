'use client'

import { Fragment, Suspense, useSyncExternalStore } from 'react'
import { UNBROKEN } from '@/components/ui/unbroken'
import type { ChartId } from '@/lib/charts'
import { viewHref } from '@/lib/views/codec'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { fetched } from '../build/fetched'
import type { ChartProps } from '../chart/use-reading'
import { useAddressView } from '../view/use-shown-view'
import { shownQuery, subscribe } from '../view/view-store'

// The code of the chart is fetched at the first change of the view; until then the sentence of the server is shown.
const LeadSentence = fetched(() => import('./lead-sentence').then((m) => m.LeadSentence))

const NARROW = { w: 360, h: 760 }
const WIDE = { w: 960, h: 560 }

/** The chart of a view as an image from the server, in the colours of the page. Loaded lazily. */
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

/** A link to a chart of another dashboard, with its sentence and its picture for the current view. */
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
  /** The sentence of the chart for the view that the server rendered. */
  readonly summary: string
  /** The parameters of this page that the page and files of the chart accept. */
  readonly leadSpec: ViewSpec
}) {
  const { chart, query } = props
  const currentQuery = useSyncExternalStore(subscribe, shownQuery, () => query)
  // Not the preview of a drag: each picture is a request.
  const view = useAddressView(query, leadSpec)
  const href = viewHref(`/charts/${chart}`, view)
  const serverSentence = <p className="mt-2 max-w-measure">{summary}</p>
  return (
    <div className={UNBROKEN}>
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
    </div>
  )
}
