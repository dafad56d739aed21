/**
 * Every chart by its id, the name of its file in `catalogue/`: under the dashboard that it belongs to, the main chart
 * first, in the order of the pages, the navigation and the API. To add a chart is to add its file and its line here;
 * `scripts/charts.ts` then writes down how its code is reached.
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
