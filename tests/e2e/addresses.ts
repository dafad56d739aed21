import { DASHBOARDS as TOLD } from '@/lib/site/dashboards'

/** The dashboards, each with the charts on it, the main one first. */
export const DASHBOARDS = Object.fromEntries(
  Object.entries(TOLD).map(([path, { main, supporting }]) => [path, [main, ...supporting]]),
) as unknown as Readonly<Record<keyof typeof TOLD, readonly string[]>>

export const CHARTS = Object.values(DASHBOARDS).flat()

/** One address of every kind of page. */
export const PAGES = [
  ...Object.keys(DASHBOARDS),
  '/charts/troops-sent',
  '/charts/troops-sent?known=2025-01-13&tab=table',
  '/charts/missile-reach?tab=sources',
  '/troops?claimants=kor-nis',
  '/records',
  '/records/tables/estimates',
  '/records/troops-2024-10-18-kor-nis-planned',
  '/sources?sort=newest',
  '/sources/csis-timeline',
  '/people',
  '/places/tonghae',
  '/compare',
  '/compare?a=counterpart/RUS&b=counterpart/USA',
  '/embed/contacts',
  '/data',
  '/data/api',
  '/changes',
  '/open',
  '/timeline',
  '/timeline?topics=weapons&q=hwasogn&tab=pages',
]
