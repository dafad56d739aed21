/**
 * Every chart by its id, which is the name of its file in `catalogue/`. Grouped by dashboard, the main chart first;
 * pages, navigation and API keep this order. To add a chart, add its file and its line here; `scripts/charts.ts` then
 * generates the imports.
 */
// biome-ignore format: a line a chart
export const CATALOGUE = {
  '/': [
    'alliance-pulse',
  ],
  '/troops': [
    'troops-sent',
    'troops-lost',
    'deployment-waves',
    'troop-places',
  ],
  '/weapons': [
    'missile-launches',
    'missile-reach',
    'launch-sites',
    'launch-calendar',
    'weapons-milestones',
    'nuclear-yields',
  ],
  '/munitions': [
    'munitions-sent',
    'two-way-street',
    'shell-share',
    'arms-and-answers',
  ],
  '/diplomacy': [
    'contacts',
    'contact-rate',
    'letters',
    'us-silence',
    'venues',
  ],
  '/economy': [
    'lifeline',
    'growth',
  ],
  '/domestic': [
    'guns-and-butter',
    'harvest',
    'housing',
    'next-five-years',
  ],
} as const

export type DashboardPath = keyof typeof CATALOGUE
export type ChartId = (typeof CATALOGUE)[DashboardPath][number]

export const CHART_IDS: readonly ChartId[] = Object.values(CATALOGUE).flat()
