import type { ChartId } from '@/lib/charts'
import type { COMPARE } from '@/lib/charts/chart-path'
import type { FormatId } from '@/lib/exports/index'

/** One file to make. */
export interface Task {
  readonly chart: ChartId | typeof COMPARE
  readonly format: FormatId
}

/** What every file of a run shares. */
export interface Run {
  /** The view, as a query without `?`. */
  readonly view: string
  /** The origin that addresses in the files begin with. */
  readonly site: string
  readonly out: string
}

/** What became of a task: the file, or why there is none. */
export type Outcome =
  | { readonly task: Task; readonly file: string; readonly bytes: number }
  | { readonly task: Task; readonly failure: string }
