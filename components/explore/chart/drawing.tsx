import { useCallback, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { requestedLimits } from '@/lib/charts/query/requested-limits'
import { SAMPLE_WIDTH } from '@/lib/charts/read'
import type { Box, ChartModel, Size, Target } from '@/lib/forms/model'
import { memoByKey } from '@/lib/memo'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { type Gesture, gestureOf, narrowed } from '../gestures/gestures'
import { useZoom } from '../gestures/use-zoom'
import { cursorTimeOf } from '../time/cursor-time-of'
import { cursorTimePath } from '../time/cursor-time-path'
import { rememberedTime } from '../time/listed-times'
import { narrowTo } from '../view/narrow-to'
import { retainedQueryOf } from '../view/retained-query'
import { ViewLink } from '../view/view-link'
import { Empty } from './empty'
import { InteractiveFigure } from './interactive-figure'
import { panelsOf } from './panels'
import { TimelineLinks } from './timeline-links'
import type { Explored } from './use-reading'

/** The row that the address selects, and its start in UTC milliseconds; null if unknown. */
export interface Selected {
  readonly id: string
  readonly time: number | null
}

/**
 * The time of the selected row in UTC milliseconds, where it is a row of the page's charts, one that was selected in a
 * list, or the one that the server was asked for.
 */
function useSelectedTime(
  { slice, page: { focus } }: Explored,
  selected: Selected | undefined,
): number | null {
  return useMemo(() => {
    if (focus === null) return null
    return cursorTimeOf(slice, focus) ?? (selected?.id === focus ? selected.time : rememberedTime(focus))
  }, [slice, focus, selected])
}

/** The view without the ranges that can be selected on the chart; null where none is set. */
function fullView({ chart, page, view }: Explored): View | null {
  const intervals = (chart.intervals ?? []).map(({ parameter }) => parameter)
  const isNarrowed =
    view.from !== null || view.to !== null || intervals.some((parameter) => view[parameter] !== null)
  if (!isNarrowed) return null
  return { ...page, from: null, to: null, ...Object.fromEntries(intervals.map((each) => [each, null])) }
}

/** A hint at the gesture of the chart; null where it has none, or where it was used already. */
function gestureHint(gesture: Gesture, isMap: boolean, isNarrowed: boolean): string | null {
  if (gesture === 'zoom') return 'Drag to move in time; zoom by pinching, or with Ctrl and the wheel.'
  if (isMap) return 'Drag to zoom in on an area; or zoom by pinching, or with Ctrl and the wheel.'
  return gesture === null || isNarrowed ? null : 'Drag to zoom in.'
}

/** The buttons under a drawing. */
function DrawingControls({
  explored,
  gesture,
  zoom,
  onClearSelection,
}: {
  explored: Explored
  gesture: Gesture
  zoom: ReturnType<typeof useZoom>
  /** Removes the mark of the selected row; null where the drawing shows none. */
  onClearSelection: (() => void) | null
}) {
  const { path, setView } = explored
  const full = fullView(explored)
  const hint = gestureHint(gesture, zoom.isMap, full !== null)
  return (
    <p className="touches flex min-h-6 flex-wrap items-center gap-x-4 text-muted text-sm print:hidden">
      {zoom.canZoom && (
        <>
          <Button look="line" className="unscripted:invisible" onClick={() => zoom.zoomIn()}>
            Zoom in
          </Button>
          <Button look="line" className="unscripted:invisible" onClick={() => zoom.zoomOut()}>
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
        <Button look="line" className="unscripted:invisible" onClick={onClearSelection}>
          Clear the marked day
        </Button>
      )}
      {hint !== null && zoom.message === '' && <span className="unscripted:invisible">{hint}</span>}
      {zoom.canZoom && <output>{zoom.message}</output>}
    </p>
  )
}

/** The links of marks, the same in drawings of all widths: to the record of a single row, or to a table of several rows. */
function useMarkHref({ chart, view }: Explored): (target: Target) => string {
  const retainedQuery = retainedQueryOf(view)
  return useMemo(() => {
    const narrowed = memoByKey(
      ({ key }: Target) => key,
      (target: Target) => viewHref(`/charts/${chart.id}`, { ...narrowTo(view, target), tab: 'table' }),
    )
    return (target) => (target.narrows ? narrowed(target) : `/records/${target.records[0]}${retainedQuery}`)
  }, [chart, view, retainedQuery])
}

/** The drawing of a chart with its gestures; without rows, the limits of the view to drop. */
export function Drawing({
  explored,
  selected,
  onOpen,
  belongs,
}: {
  explored: Explored
  selected: Selected | undefined
  onOpen: (target: Target) => void
  /** Whether a mark belongs to the entry of the legend under the pointer; null without one. */
  belongs: ((target: Target) => boolean) | null
}) {
  const { chart, page, path, view, setView, reading } = explored
  const draw = useCallback((size: Size) => reading.model(size), [reading])
  const sample = useMemo(() => draw({ width: SAMPLE_WIDTH }), [draw])
  const gesture = gestureOf(chart, view, sample)
  const zoom = useZoom(explored, sample)
  const selectedTime = useSelectedTime(explored, selected)
  const href = useMarkHref(explored)
  // The selected time is when something happened; it has no place on an axis of assertion dates.
  const showsEventTime = view.x !== 'asserted'
  const clearSelection = () => setView({ ...page, focus: null })
  const select = (model: ChartModel, box: Box) => setView(narrowed(chart, page, model, box))
  if (sample.empty)
    return (
      <Empty
        sentence={reading.nothing}
        requested={requestedLimits(chart, page)}
        path={path}
        setView={setView}
      />
    )
  return (
    <>
      {chart.onTimeline && (
        <TimelineLinks rows={reading.selected.rows} path={path} page={page} requested={chart.onTimeline} />
      )}
      <InteractiveFigure
        draw={draw}
        label={`${chart.title}. ${reading.alternative}`}
        href={href}
        // `<base target>` of an embed does not apply to links in SVG.
        newTab={path.startsWith('/embed/')}
        onOpen={onOpen}
        belongs={belongs}
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
