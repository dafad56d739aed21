import {
  type ComponentType,
  memo,
  Suspense,
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { Notice } from '@/components/ui/notice'
import { UNBROKEN } from '@/components/ui/unbroken'
import type { Chart } from '@/lib/charts/chart'
import { chartPath } from '@/lib/charts/chart-path'
import { SAMPLE_WIDTH } from '@/lib/charts/read'
import type { LegendEntry, Target } from '@/lib/forms/model'
import { viewHref } from '@/lib/views/codec'
import { againstNowhere } from '@/words/against'
import { dateWords } from '@/words/dates'
import { fetched } from '../build/fetched'
import { selectRow } from '../evidence/select-row'
import { SourcesLine } from '../evidence/sources-line'
import { Actions } from '../share/actions'
import { retainedQueryOf } from '../view/retained-query'
import { useHydrated } from '../view/use-hydrated'
import { isDismissed, isPreview, subscribe } from '../view/view-store'
import { Announcer } from './announcer'
import { BelowDrawing } from './below-drawing'
import { Boundary } from './boundary'
import { Drawing, type Selected } from './drawing'
import { emphasised } from './emphasised'
import { printedParts } from './printed-parts'
import { type ChartProps, type Explored, useReading } from './use-reading'
import { withChart } from './with-chart'

// Fetched when first opened.
const RowsPanel = fetched(() => import('../evidence/rows-panel').then((m) => m.RowsPanel))

const LaterDrawing = memo(Drawing)

const HEADING = { dashboard: 'h2', chart: 'h1', embed: 'h1' } as const

export interface ExploreProps extends ChartProps {
  readonly variant: 'dashboard' | 'chart' | 'embed'
  /** The chart that answers the question of the page. It has the fields for dates; a dashboard shows its sentence above. */
  readonly isMain: boolean
  /** The row that the address of the page selects, which need not be one of the charts. */
  readonly selected?: Selected
  /** The sources of the view that the server rendered, in one line. */
  readonly sources: string
}

export interface TabProps {
  readonly explored: Explored
  /** The query that links to records keep of the view, with `?`, or nothing. */
  readonly retainedQuery: string
}

type Variant = ExploreProps['variant']

/** The title, on a dashboard as a link to the chart's own page, and the subtitle. */
function ChartHeading({ explored, variant }: { explored: Explored; variant: Variant }) {
  const { chart, view, reading } = explored
  const Heading = HEADING[variant]
  return (
    <>
      <Heading className={variant === 'chart' ? 'text-2xl' : 'text-xl'}>
        {variant === 'dashboard' ? (
          <a href={viewHref(`/charts/${chart.id}`, { ...view, focus: null })}>{chart.title}</a>
        ) : (
          chart.title
        )}
      </Heading>
      <p className="max-w-measure text-muted text-sm">{reading.subtitle}</p>
    </>
  )
}

/** The fallback of a chart that failed to render, with links to its table and rows. */
function ChartFailure({ chart, view }: Explored) {
  return (
    <Notice role="alert">
      This chart could not be drawn. Its{' '}
      <a href={viewHref(`/charts/${chart.id}`, { ...view, tab: 'table' })}>table</a> and its{' '}
      <a href={viewHref(`/charts/${chart.id}.csv`, { ...view, tab: null, focus: null, theme: null })}>rows</a>{' '}
      still work.
    </Notice>
  )
}

/** The notes, sources and revision of a chart. */
function ChartNotes({
  explored,
  sources,
  isEmbed,
}: {
  explored: Explored
  sources: string
  isEmbed: boolean
}) {
  const { chart, slice, page, view, reading } = explored
  return (
    <>
      <ul className="mt-2 max-w-measure text-muted text-sm">
        {reading.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        {page.against !== null && view.against === null && <li>{againstNowhere(page.against)}</li>}
      </ul>
      {/* Without rows it stays, unseen: what is gone keeps no place while days pass, and would forget its line. */}
      <p
        className={`mt-2 max-w-measure text-muted text-sm${reading.selected.rows.length === 0 ? ' invisible' : ''}`}
      >
        <SourcesLine line={sources} path={chartPath(chart.id)} view={view} isEmbed={isEmbed} />
      </p>
      <p className="mt-2 text-muted text-sm">
        Revision {slice.revision.number} of {dateWords(slice.revision.date)}
      </p>
    </>
  )
}

/** What a click on a mark opens: the evidence of its row or, where it stands for several, the list of its rows. */
function useOpenedRows({ page, setView }: Explored) {
  const [opened, setOpened] = useState<Target | null>(null)
  const dismissed = useSyncExternalStore(subscribe, isDismissed, () => false)
  const selectRecord = useCallback((id: string) => selectRow(page, setView, id), [page, setView])
  const open = useCallback(
    (target: Target) => {
      const [only, ...others] = target.records
      if (only !== undefined && others.length === 0) selectRecord(only)
      else setOpened(target)
    },
    [selectRecord],
  )
  return {
    /** Null while evidence is open, which covers the list. */
    opened: page.focus === null || dismissed ? opened : null,
    open,
    close: () => setOpened(null),
    selectRecord,
  }
}

/**
 * A chart with its sentence, drawing, legend, controls and notes. `Tab` takes the place of the drawing while the view has a
 * tab open, below the controls; it is a prop so that pages without tabs do not load its code.
 */
export function ExplorePlain({
  Tab,
  ...props
}: ExploreProps & { chart: Chart; Tab?: ComponentType<TabProps> }) {
  const { variant, isMain } = props
  const explored = useReading(props)
  const { chart, slice, view, reading } = explored
  const hydrated = useHydrated()
  const preview = useSyncExternalStore(subscribe, isPreview, () => false)
  const { opened, open, close, selectRecord } = useOpenedRows(explored)
  // The controls answer at once, the drawing as soon as the browser comes to it; under a drag it follows the hand.
  const soon = useDeferredValue(explored)
  const drawn = preview ? explored : soon
  const isTall = printedParts(reading.model({ width: SAMPLE_WIDTH })).length > 1
  const drawing = useRef<HTMLDivElement>(null)
  const [entry, setEntry] = useState<LegendEntry | null>(null)
  const belongs = useMemo(
    () => entry && emphasised(entry, drawn.chart, drawn.slice, drawn.view),
    [entry, drawn],
  )
  const below = (
    <BelowDrawing
      {...{ explored, drawing }}
      hasControls={variant !== 'embed'}
      hasDates={isMain}
      isPreview={preview}
      onEmphasis={setEntry}
    />
  )

  return (
    <article
      // A drawing in parts cannot be moved as a whole to where its title is: both begin a sheet.
      className={isTall && variant === 'dashboard' ? 'chart print:break-before-page' : 'chart'}
      data-chart={chart.id}
    >
      <div className={view.tab === null && !isTall ? UNBROKEN : undefined}>
        <ChartHeading explored={explored} variant={variant} />
        {!(variant === 'dashboard' && isMain) && (
          <p className="mt-2 max-w-measure max-sm:text-sm">{reading.summary}</p>
        )}
        {hydrated && <Announcer text={reading.summary} />}
        {view.tab !== null && below}
        <div
          ref={drawing}
          className="mt-3"
          tabIndex={-1}
          data-lands
          aria-busy={drawn !== explored || undefined}
        >
          <Boundary resetKey={view} fallback={<ChartFailure {...explored} />}>
            {view.tab !== null && Tab ? (
              <Tab explored={explored} retainedQuery={retainedQueryOf(view)} />
            ) : (
              <LaterDrawing explored={drawn} selected={props.selected} onOpen={open} belongs={belongs} />
            )}
          </Boundary>
        </div>
        {view.tab === null && below}
      </div>
      <ChartNotes explored={explored} sources={props.sources} isEmbed={variant === 'embed'} />
      {variant !== 'embed' && <Actions explored={explored} variant={variant} />}
      <Suspense fallback={null}>
        {hydrated && opened && (
          <RowsPanel {...{ chart, slice, view }} target={opened} onClose={close} onFocus={selectRecord} />
        )}
      </Suspense>
    </article>
  )
}

/** A chart on a page without tabs. */
export const Explore = withChart<ExploreProps>(ExplorePlain)
