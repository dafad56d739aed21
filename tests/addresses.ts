import { CATALOGUE, CHART_IDS, type ChartId } from '@/lib/charts/catalogue'

/** The dashboards, each with the charts on it, the main one first. */
export const DASHBOARDS: Readonly<Record<keyof typeof CATALOGUE, readonly string[]>> = CATALOGUE

export const CHARTS: readonly ChartId[] = CHART_IDS

/** One address of every kind of page. */
export const PAGES = [
  ...Object.keys(DASHBOARDS),
  '/charts/troops-sent',
  '/charts/troops-sent?known=2025-01-13&tab=table',
  '/charts/missile-reach?tab=sources',
  '/charts/contacts?against=2025-01-13',
  '/since/troops?known=2025-01-13',
  '/troops?claimants=kor-nis',
  '/records',
  '/records/tables/estimates',
  '/records/troops-2024-10-18-kor-nis-planned',
  '/sources?sort=newest',
  '/sources/csis-timeline',
  '/people',
  '/people/choe-son-hui',
  '/places/tonghae',
  '/compare',
  '/compare?a=counterpart/RUS&b=counterpart/USA',
  '/embed/contacts',
  '/stories',
  '/briefing?i=troops-sent?known=2025-01-13~Mine&i=r/diplomacy-2026-01-01-ny-2026-address',
  '/stories/new-year-2026',
  '/data',
  '/data/api',
  '/changes',
  '/open',
  '/timeline',
  '/timeline?topics=weapons&q=hwasogn&tab=pages',
]

/** A chart of each form. */
export const CHART_OF_FORM = {
  estimates: 'troops-sent',
  'stacked-bars': 'alliance-pulse',
  lanes: 'deployment-waves',
  map: 'troop-places',
  scatter: 'missile-reach',
  calendar: 'launch-calendar',
  flow: 'two-way-street',
  mirror: 'letters',
  line: 'growth',
  timeline: 'next-five-years',
} as const satisfies Readonly<Record<string, ChartId>>
