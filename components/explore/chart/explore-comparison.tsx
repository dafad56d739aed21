import { useMemo } from 'react'
import { comparison } from '@/lib/charts/compare/comparison'
import type { Subject } from '@/lib/charts/compare/subject'
import { SharePlain } from '../share/share'
import { ExploreWithTabs } from './explore-chart'
import type { ChartProps } from './use-reading'

export interface ComparisonProps extends ChartProps {
  readonly a: Subject
  readonly b: Subject
  readonly variant: 'chart' | 'embed'
  /** The sources of the view that the server rendered, in one line. */
  readonly sources: string
}

/** A comparison of two subjects as one chart; on its own page with downloads, links and citation. */
export function ExploreComparison({ a, b, variant, sources, ...props }: ComparisonProps) {
  const chart = useMemo(() => comparison(a, b), [a, b])
  if (chart === null) return null
  return (
    <>
      <ExploreWithTabs {...props} chart={chart} variant={variant} sources={sources} isMain />
      {variant === 'chart' && <SharePlain {...props} chart={chart} />}
    </>
  )
}
