import { useCallback, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import type { Box, ChartModel, Size, Target } from '@/lib/forms/model'
import type { Packed } from '@/lib/ledger/slice/pack'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { requestedLimits } from '../controls/requested-limits'
import { type Gesture, gestureOf, narrowed } from '../gestures/gestures'
import { useZoom } from '../gestures/use-zoom'
import { cursorTimeOf } from '../time/cursor-time-of'
import { cursorTimePath } from '../time/cursor-time-path'
import { narrowTo } from '../view/narrow-to'
import { retainedQueryOf } from '../view/retained-query'
import { useHydrated } from '../view/use-hydrated'
import { ViewLink } from '../view/view-link'
import { Empty } from './empty'
import { InteractiveFigure } from './interactive-figure'
import { panelsOf } from './panels'
import { sliceOf } from './slice-of'
import { TimelineLinks } from './timeline-links'
import type { Explored } from './use-reading'

/** The time of the row that the page has selected, in UTC milliseconds: one of the chart's, or of the page's events. */
function useSelectedTime({ slice, page: { focus } }: Explored, events: Packed | undefined): number | null {
  return useMemo(
    () =>
      focus === null
        ? null
        : (cursorTimeOf(slice, focus) ?? (events && cursorTimeOf(sliceOf(events), focus)) ?? null),
    [slice, focus, events],
  )
}

/** The view of a page without the ranges that can be selected on one of its charts; null where it has none of them. */
function wholeView({ chart, page, view }: Explored): View | null {
  const intervals = (chart.intervals ?? []).map(({ parameter }) => parameter)
  const isNarrowed =
    view.from !== null || view.to !== null || intervals.some((parameter) => view[parameter] !== null)
  if (!isNarrowed) return null
  return { ...page, from: null, to: null, ...Object.fromEntries(intervals.map((each) => [each, null])) }
}

/** How a reader narrows the chart or moves in it; null where no gesture does, or none does any more. */
function gestureHint(gesture: Gesture, isMap: boolean, isNarrowed: boolean): string | null {
  if (gesture === 'zoom') return 'Drag to move in time, pinch or Ctrl and wheel to zoom.'
  if (isMap) return 'Drag across the map to narrow it, pinch or Ctrl and wheel to zoom.'
  return gesture === null || isNarrowed ? null : 'Drag across the chart to narrow it.'
}

/** The buttons under a drawing. What only JavaScript can do has its room from the beginning. */
function DrawingControls({
  explored,
  gesture,
  zoom,
  onUnmark,
}: {
  explored: Explored
  gesture: Gesture
  zoom: ReturnType<typeof useZoom>
  /** Takes the mark of the selected row away; null where none is seen. */
  onUnmark: (() => void) | null
}) {
  const { path, setView } = explored
  const whole = wholeView(explored)
  const hint = gestureHint(gesture, zoom.isMap, whole !== null)
  const unseen = useHydrated() ? '' : 'invisible'
  return (
    <p className="flex min-h-6 flex-wrap gap-x-4 text-muted text-sm print:hidden">
      {zoom.zooms && (
        <>
          <Button className={unseen} onClick={() => zoom.nearer()}>
            Zoom in
          </Button>
          <Button className={unseen} onClick={() => zoom.farther()}>
            Zoom out
          </Button>
        </>
      )}
      {whole && (
        <ViewLink path={path} view={whole} setView={setView}>
          Show all
        </ViewLink>
      )}
      {onUnmark && (
        <Button className={unseen} onClick={onUnmark}>
          Clear the marked day
        </Button>
      )}
      {hint !== null && zoom.words === '' && <span className={unseen}>{hint}</span>}
      {zoom.zooms && <output>{zoom.words}</output>}
    </p>
  )
}

/** Where the marks of a chart lead: to the one row behind them, or to a table of the rows. */
function useMarkHref({ chart, view }: Explored): (target: Target) => string {
  const retainedQuery = retainedQueryOf(view)
  return useCallback(
    (target) =>
      target.narrows
        ? viewHref(`/charts/${chart.id}`, { ...narrowTo(view, target), tab: 'table' })
        : `/records/${target.records[0]}${retainedQuery}`,
    [chart, view, retainedQuery],
  )
}

/** The drawing of a chart with its gestures, or in its place what to ask for instead. */
export function Drawing({
  explored,
  events,
  onOpen,
}: {
  explored: Explored
  events: Packed | undefined
  onOpen: (target: Target) => void
}) {
  const { chart, page, path, view, setView, reading } = explored
  const draw = useCallback((size: Size) => reading.model(size), [reading])
  const sample = useMemo(() => draw({ width: 640 }), [draw])
  const gesture = gestureOf(chart, view, sample)
  const zoom = useZoom(explored, sample)
  const marked = useSelectedTime(explored, events)
  const href = useMarkHref(explored)
  // What is marked is when something was so, not when it was said.
  const timed = view.x !== 'asserted'
  const unmark = () => setView({ ...page, focus: null })
  const narrow = (model: ChartModel, box: Box) => setView(narrowed(chart, page, model, box))
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
          if (key === 'Escape' && page.focus !== null) {
            unmark()
            return true
          }
          if (!zoom.zooms || !(key in zoom.keys)) return false
          zoom.keys[key]?.(model, at)
          return true
        }}
      />
      <DrawingControls
        explored={explored}
        gesture={gesture}
        zoom={zoom}
        onUnmark={timed && cursorTimePath(panelsOf(sample), marked) !== '' ? unmark : null}
      />
    </>
  )
}
