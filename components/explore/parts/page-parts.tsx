'use client'

/*
 * The parts of pages. A page brings their boundaries alone; the code of each is fetched when a reader comes near.
 */
import type { ChartId } from '@/lib/charts'
import type { ExploreProps } from '../chart/explore'
import type { ComparisonProps } from '../chart/explore-comparison'
import { loadChart } from '../chart/load-chart'
import type { ChartProps } from '../chart/use-reading'
import type { AnswerProps } from '../dashboard/answer'
import type { ChartLeadProps } from '../dashboard/chart-lead'
import type { TilesProps } from '../dashboard/tiles'
import type { KnownTrackProps } from '../time/use-known-days'
import { Part } from './part'

/** Props of a component without the rows that its part gives it, and the address of these. */
type Given<P> = Omit<P, 'slice' | 'events' | 'entries'> & { readonly rows: string }
interface OfChart {
  readonly chart: ChartId
}

/** The code of a component and that of its chart, side by side. */
const withChartCode = <C,>(component: Promise<C>, { chart }: OfChart): Promise<C> =>
  Promise.all([component, loadChart(chart)]).then(([code]) => code)

/** A chart on a page without tabs. */
export function Explore({ rows, ...props }: Given<ExploreProps> & OfChart) {
  const code = () =>
    withChartCode(
      import('../chart/explore').then((m) => m.Explore),
      props,
    )
  return <Part {...{ rows, code, props }} />
}

/** A chart on its own page, where tabs show its table or its sources in place of the drawing. */
export function ExploreChart({ rows, ...props }: Given<ExploreProps> & OfChart) {
  const code = () =>
    withChartCode(
      import('../chart/explore-chart').then((m) => m.ExploreChart),
      props,
    )
  return <Part {...{ rows, code, props }} />
}

const comparison = () => import('../chart/explore-comparison').then((m) => m.ExploreComparison)

/** A comparison of two subjects as one chart. */
export function ExploreComparison({ rows, ...props }: Given<ComparisonProps>) {
  return <Part {...{ rows, code: comparison, props }} />
}

/** The ways to share the view of a chart. */
export function Share({ rows, ...props }: Given<ChartProps> & OfChart) {
  const code = () =>
    withChartCode(
      import('../share/share').then((m) => m.Share),
      props,
    )
  return <Part {...{ rows, code, props }} />
}

/** A link to a chart of another dashboard, with its sentence and its picture. */
export function ChartLead({ rows, ...props }: Given<ChartLeadProps> & OfChart) {
  const code = () =>
    withChartCode(
      import('../dashboard/chart-lead').then((m) => m.ChartLead),
      props,
    )
  return <Part {...{ rows, code, props }} />
}

const answer = () => import('../dashboard/answer').then((m) => m.Answer)

/** The answer to the question of a dashboard. */
export function Answer({ rows, ...props }: Given<AnswerProps>) {
  return <Part {...{ rows, code: answer, props }} />
}

const tiles = () => import('../dashboard/tiles').then((m) => m.Tiles)

/** The key figures of the overview. */
export function Tiles({ rows, ...props }: Given<TilesProps>) {
  return <Part {...{ rows, code: tiles, props }} />
}

const slider = () => import('../time/known-slider').then((m) => m.KnownSlider)

/** A slider over the days on which something became known. */
export function KnownSlider({ rows, ...props }: Given<KnownTrackProps>) {
  return <Part {...{ rows, code: slider, props }} />
}
