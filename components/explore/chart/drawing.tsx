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
function fullView({ chart, page, view }: Explored): View | null {
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
  onClearSelection,
}: {
  explored: Explored
  gesture: Gesture
  zoom: ReturnType<typeof useZoom>
  /** Takes the mark of the selected row away; null where none is seen. */
  onClearSelection: (() => void) | null
}) {
  const { path, setView } = explored
  const full = fullView(explored)
  const hint = gestureHint(gesture, zoom.isMap, full !== null)
  const visibility = useHydrated() ? '' : 'invisible'
  return (
    <p className="flex min-h-6 flex-wrap gap-x-4 text-muted text-sm print:hidden">
      {zoom.canZoom && (
        <>
          <Button className={visibility} onClick={() => zoom.zoomIn()}>
            Zoom in
          </Button>
          <Button className={visibility} onClick={() => zoom.zoomOut()}>
            Zoom out
          </Button>
        </>
      )}
      {full && (
        <ViewLink path={path} view={full} setView={setView}>
          Show all
        </ViewLink>
      )}
      {onClearSelection && (
        <Button className={visibility} onClick={onClearSelection}>
          Clear the marked day
        </Button>
      )}
      {hint !== null && zoom.message === '' && <span className={visibility}>{hint}</span>}
      {zoom.canZoom && <output>{zoom.message}</output>}
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
  const selectedTime = useSelectedTime(explored, events)
  const href = useMarkHref(explored)
  // What is marked is when something was so, not when it was said.
  const showsEventTime = view.x !== 'asserted'
  const clearSelection = () => setView({ ...page, focus: null })
  const select = (model: ChartModel, box: Box) => setView(narrowed(chart, page, model, box))
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
        newTab={path.startsWith('/embed/')}
        onOpen={onOpen}
        selectedTime={selectedTime}
        showsEventTime={showsEventTime}
        drag={
          gesture === 'range' || gesture === 'rectangle'
            ? { axes: gesture === 'range' ? 'x' : 'xy', select }
            : null
        }
        zoom={
          gesture === 'zoom' && zoom.wholeTime ? { domain: zoom.wholeTime, onZoom: zoom.onTimeZoom } : null
        }
        onMapZoom={zoom.isMap ? zoom.onMapZoom : null}
        onKey={(key, model, around) => {
          if (key === 'Escape' && page.focus !== null) {
            clearSelection()
            return true
          }
          if (!zoom.canZoom || !(key in zoom.keys)) return false
          zoom.keys[key]?.(model, around)
          return true
        }}
      />
      <DrawingControls
        explored={explored}
        gesture={gesture}
        zoom={zoom}
        onClearSelection={
          showsEventTime && cursorTimePath(panelsOf(sample), selectedTime) !== '' ? clearSelection : null
        }
      />
    </>
  )
}
