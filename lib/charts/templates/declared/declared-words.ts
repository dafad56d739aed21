import type { DashboardPath } from '../../catalogue'
import type { ChartWords } from '../../chart'

/** The texts of a chart as `about.json` declares it. docs/own-ledger.md is the guide. */
export type DeclaredWords = Pick<ChartWords, 'title' | 'question' | 'definition' | 'notes'> & {
  readonly compares?: string
}

export const declaredWords = (
  id: string,
  dashboard: DashboardPath,
  { title, question, definition, notes, compares }: DeclaredWords,
) => ({ id, dashboard, title, question, definition, notes, ...(compares !== undefined && { compares }) })
