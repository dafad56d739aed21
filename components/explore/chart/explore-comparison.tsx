'use client'

import { useMemo } from 'react'
import { comparison } from '@/lib/charts/compare/comparison'
import type { Subject } from '@/lib/charts/compare/subject'
import { SharePlain } from '../share/share'
import { ExploreWithTabs } from './explore-chart'
import type { ChartProps } from './use-reading'

/** Two subjects side by side as one chart to explore and, unless it stands in a frame, to take away. */
export function ExploreComparison({
  a,
  b,
  variant,
  sources,
  ...props
}: ChartProps & {
  readonly a: Subject
  readonly b: Subject
  readonly variant: 'chart' | 'embed'
  readonly sources: string
}) {
  const chart = useMemo(() => comparison(a, b), [a, b])
  if (chart === null) return null
  return (
    <>
      <ExploreWithTabs {...props} chart={chart} variant={variant} sources={sources} isMain />
      {variant === 'chart' && <SharePlain {...props} chart={chart} />}
    </>
  )
}
