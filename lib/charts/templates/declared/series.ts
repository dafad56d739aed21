import type { DashboardPath } from '../../catalogue'
import { lineChart } from '../line-chart'
import { type DeclaredWords, declaredWords } from './declared-words'

/** A declared chart of regularly published values. */
export const series = (
  id: string,
  dashboard: DashboardPath,
  spec: DeclaredWords & {
    readonly indicators: readonly { readonly id: string; readonly name: string }[]
    readonly noun: string
  },
) => lineChart({ ...declaredWords(id, dashboard, spec), facets: spec.indicators, noun: spec.noun })
