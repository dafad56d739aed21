import { CATALOGUE } from '@/lib/about/catalogue'

/*
 * Every chart by its id, by dashboard, the main chart first. A ledger lists them in `about.json`: an id names a file of
 * `catalogue/`, or a chart that it declares there. `scripts/derive.ts` then generates the imports.
 */
export { CATALOGUE } from '@/lib/about/catalogue'

export type DashboardPath = keyof typeof CATALOGUE
export type ChartId = (typeof CATALOGUE)[DashboardPath][number]

export const CHART_IDS: readonly ChartId[] = Object.values(CATALOGUE).flat()
