import type { ReactNode } from 'react'
import type { Chart } from '@/lib/charts/chart'

export interface WithCode {
  children(chart: Chart): ReactNode
}

/** A component that passes a chart to its render prop. */
export function withCode(chart: Chart) {
  return ({ children }: WithCode) => children(chart)
}
