import type { ReactNode } from 'react'
import type { Chart } from '@/lib/charts/chart'

export interface WithCode {
  children(chart: Chart): ReactNode
}

/** Hands a chart to what is drawn with it. */
export function withCode(chart: Chart) {
  return ({ children }: WithCode) => children(chart)
}
