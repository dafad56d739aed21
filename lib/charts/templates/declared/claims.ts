import type { DashboardPath } from '../../catalogue'
import { estimatesChart } from '../estimates/estimates-chart'
import type { FacetOptions } from '../estimates/estimates-data'
import { type DeclaredWords, declaredWords } from './declared-words'

/** A declared chart of who claimed which number. */
export const claims = (
  id: string,
  dashboard: DashboardPath,
  spec: DeclaredWords & {
    readonly indicators: readonly FacetOptions[]
    readonly noun: string
    readonly annotated: boolean
    readonly scale?: 'offered' | 'log'
  },
) =>
  estimatesChart({
    ...declaredWords(id, dashboard, spec),
    facets: spec.indicators,
    noun: spec.noun,
    annotated: spec.annotated,
    ...(spec.scale && { scale: spec.scale }),
  })
