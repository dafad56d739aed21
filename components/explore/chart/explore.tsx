'use client'

import {
  type ComponentType,
  lazy,
  Suspense,
  useCallback,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Chart } from '@/lib/charts/chart'
import { chartPath } from '@/lib/charts/chart-path'
import type { Box, ChartModel, Size, Target } from '@/lib/forms/model'
import type { Packed } from '@/lib/ledger/slice/pack'
import { viewHref } from '@/lib/views/codec'
import { dateWords } from '@/words/dates'
import { Controls } from '../controls/controls'
import { Legend } from '../controls/legend'
import { requestedLimits } from '../controls/requested-limits'
import { selectRow } from '../evidence/select-row'
import { SourcesLine } from '../evidence/sources-line'
import { gestureOf, narrowed } from '../gestures/gestures'
import { useZoom } from '../gestures/use-zoom'
import { Actions } from '../share/actions'
import { cursorTimeOf } from '../time/cursor-time-of'
import { cursorTimePath } from '../time/cursor-time-path'
import { narrowTo } from '../view/narrow-to'
import { retainedQueryOf } from '../view/retained-query'
import { TimelineLinks } from '../view/timeline-links'
import { useHydrated } from '../view/use-hydrated'
import { ViewLink } from '../view/view-link'
import { isDismissed, isPreview, subscribe } from '../view/view-store'
import { Announcer } from './announcer'
import { Boundary } from './boundary'
import { Empty } from './empty'
import { InteractiveFigure } from './interactive-figure'
import { panelsOf } from './panels'
import { sliceOf } from './slice-of'
import { type ChartProps, type Explored, useReading } from './use-reading'
import { withChart } from './with-chart'

// Fetched when a reader first opens it: most never do.
const RowsPanel = lazy(() => import('../evidence/rows-panel').then((m) => ({ default: m.RowsPanel })))

const HEADING = { dashboard: 'h2', chart: 'h1', embed: 'h1' } as const

function Drawing({
  explored,
  events,
  onOpen,
}: {
  explored: Explored
  events: Packed | undefined
  onOpen: (target: Target) => void
}) {
  const { chart, slice, page, path, view, setView, reading } = explored
  const hydrated = useHydrated()
  const draw = useCallback((size: Size) => reading.model(size), [reading])
  const sample = useMemo(() => draw({ width: 640 }), [draw])
  const gesture = gestureOf(chart, view, sample)
  const zoom = useZoom(explored, sample)
  const { focus } = page
  const marked = useMemo(
    () =>
      focus === null
        ? null
        : (cursorTimeOf(slice, focus) ?? (events && cursorTimeOf(sliceOf(events), focus)) ?? null),
    [slice, focus, events],
  )
  // Moments are of when things were so, not of when they were said.
  const timed = view.x !== 'asserted'
  const unselect = () => setView({ ...page, focus: null })
  const retainedQuery = retainedQueryOf(view)
  const href = useCallback(
    (target: Target) =>
      target.narrows
        ? viewHref(`/charts/${chart.id}`, { ...narrowTo(view, target), tab: 'table' })
        : `/records/${target.records[0]}${retainedQuery}`,
    [chart, view, retainedQuery],
  )
  const narrow = (model: ChartModel, box: Box) => setView(narrowed(chart, page, model, box))
  const unbounded = Object.fromEntries((chart.intervals ?? []).map(({ parameter }) => [parameter, null]))
  const bounded = (chart.intervals ?? []).some(({ parameter }) => view[parameter] !== null)
  const narrowedNow = view.from !== null || view.to !== null || bounded
  const hint =
    gesture === 'zoom'
      ? 'Drag to move in time, pinch or Ctrl and wheel to zoom.'
      : zoom.isMap
        ? 'Drag across the map to narrow it, pinch or Ctrl and wheel to zoom.'
        : gesture !== null && !narrowedNow && 'Drag across the chart to narrow it.'
  const unseen = hydrated ? '' : 'invisible'
  const button = `cursor-pointer underline ${unseen}`
  if (sample.empty) return <Empty requested={requestedLimits(chart, page)} path={path} setView={setView} />
  return (
    <>
      {chart.onTimeline && (
        <TimelineLinks rows={reading.selected.rows} path={path} page={page} requested={chart.onTimeline} />
      )}
      <InteractiveFigure
        draw={draw}
        label={`${chart.title}. ${reading.summary}`}
        href={href}
        // The base of an embed's document holds for links of HTML, not for those of a drawing.
        leaves={path.startsWith('/embed/')}
        onOpen={onOpen}
        marked={marked}
        timed={timed}
        drag={
          gesture === 'range' || gesture === 'rectangle'
            ? { axes: gesture === 'range' ? 'x' : 'xy', select: narrow }
            : null
        }
        zoom={gesture === 'zoom' && zoom.whole ? { domain: zoom.whole, onZoom: zoom.show } : null}
        look={zoom.isMap ? zoom.look : null}
        onKey={(key, model, at) => {
          if (key === 'Escape' && focus !== null) {
            unselect()
            return true
          }
          if (!zoom.zooms || !(key in zoom.keys)) return false
          zoom.keys[key]?.(model, at)
          return true
        }}
      />
      {/* What only JavaScript can do has its room from the beginning. */}
      <p className="controls flex min-h-6 flex-wrap gap-x-4 text-muted text-sm">
        {zoom.zooms && (
          <>
            <button type="button" className={button} onClick={() => zoom.nearer()}>
              Zoom in
            </button>
            <button type="button" className={button} onClick={() => zoom.farther()}>
              Zoom out
            </button>
          </>
        )}
        {narrowedNow && (
          <ViewLink path={path} view={{ ...page, from: null, to: null, ...unbounded }} setView={setView}>
            Show all
          </ViewLink>
        )}
        {timed && cursorTimePath(panelsOf(sample), marked) !== '' && (
          <button type="button" className={button} onClick={unselect}>
            Clear the marked day
          </button>
        )}
        {hint && zoom.words === '' && <span className={unseen}>{hint}</span>}
        {zoom.zooms && <output>{zoom.words}</output>}
      </p>
    </>
  )
}

export interface ExploreProps extends ChartProps {
  readonly place: 'dashboard' | 'chart' | 'embed'
  /** The chart that answers the question of the page: it sets the clocks, and on a dashboard its sentence stands above. */
  readonly main: boolean
  /** The events that the page lists: one of them can be selected, too. */
  readonly events?: Packed
  /** Whom it rests on in the view that the server drew, in one line. */
  readonly sources: string
}

export interface TabProps {
  readonly explored: Explored
  /** What links to records keep of the view, with `?`, or nothing. */
  readonly retainedQuery: string
}

/**
 * One chart to explore: its drawing with controls and legend, what it says in a sentence, and the ways on. `Tab` reads
 * it in another way when the view has a tab open; places without tabs save readers its code.
 */
export function ExplorePlain({
  Tab,
  ...props
}: ExploreProps & { chart: Chart; Tab?: ComponentType<TabProps> }) {
  const { path, place, main } = props
  const explored = useReading(props)
  const { chart, slice, spec, page, view, setView, reading } = explored
  const { id } = chart
  const hydrated = useHydrated()
  const preview = useSyncExternalStore(subscribe, isPreview, () => false)
  const [opened, setOpened] = useState<Target | null>(null)
  const Heading = HEADING[place]
  const retainedQuery = retainedQueryOf(view)

  const dismissed = useSyncExternalStore(subscribe, isDismissed, () => false)
  const focus = (record: string) => selectRow(page, setView, record)
  const open = (target: Target) => {
    const [only, ...others] = target.records
    if (only !== undefined && others.length === 0) focus(only)
    else setOpened(target)
  }

  return (
    <article className="chart" data-chart={id}>
      <Heading className={place === 'chart' ? 'text-2xl' : 'text-xl'}>
        {place === 'dashboard' ? (
          <a href={viewHref(`/charts/${id}`, { ...view, focus: null })}>{chart.title}</a>
        ) : (
          chart.title
        )}
      </Heading>
      <p className="measure text-muted text-sm">{reading.subtitle}</p>
      {!(place === 'dashboard' && main) && <p className="measure mt-2">{reading.summary}</p>}
      {hydrated && <Announcer text={reading.summary} />}
      {place !== 'embed' && (
        <div className="mt-3">
          <Controls {...{ chart, slice, path, spec, page, view, setView, hydrated, preview }} clocks={main} />
        </div>
      )}
      <div className="mt-3">
        <Legend
          entries={reading.legend}
          keyEntries={view.tab === null ? reading.key : []}
          {...{ path, spec, setView, hydrated }}
          view={page}
        />
      </div>
      <div className="mt-3" tabIndex={-1} data-lands>
        <Boundary
          of={view}
          fallback={
            <p role="alert" className="notice">
              This chart could not be drawn. Its{' '}
              <a href={viewHref(`/charts/${id}`, { ...view, tab: 'table' })}>table</a> and its{' '}
              <a href={viewHref(`/charts/${id}.csv`, { ...view, tab: null, focus: null, theme: null })}>
                rows
              </a>{' '}
              are still here.
            </p>
          }
        >
          {view.tab !== null && Tab ? (
            <Tab explored={explored} retainedQuery={retainedQuery} />
          ) : (
            <Drawing explored={explored} events={props.events} onOpen={open} />
          )}
        </Boundary>
      </div>
      <ul className="measure mt-2 text-muted text-sm">
        {reading.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {reading.selected.rows.length > 0 && (
        <p className="measure mt-2 text-muted text-sm">
          <SourcesLine told={props.sources} path={chartPath(id)} view={view} framed={place === 'embed'} />
        </p>
      )}
      <p className="mt-2 text-muted text-sm">
        Revision {slice.revision.number} of {dateWords(slice.revision.date)}
      </p>
      {place !== 'embed' && <Actions id={id} compares={chart.compares} view={view} place={place} />}
      <Suspense fallback={null}>
        {hydrated && opened && (page.focus === null || dismissed) && (
          <RowsPanel
            {...{ chart, slice, view }}
            target={opened}
            onClose={() => setOpened(null)}
            onFocus={focus}
          />
        )}
      </Suspense>
    </article>
  )
}

/** A chart to explore where there are no tabs. */
export const Explore = withChart(ExplorePlain)
