import { CATALOGUE, CHART_IDS } from '@/lib/charts/catalogue'

/** Every chart and dashboard whose changes are listed, by id; the overview has no name in its path. */
export const SINCE_SUBJECTS: readonly string[] = [
  ...CHART_IDS,
  ...Object.keys(CATALOGUE).map((path) => path.slice(1) || 'overview'),
]
