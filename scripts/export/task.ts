import type { ChartId } from '@/lib/charts'
import type { COMPARE } from '@/lib/charts/chart-path'
import type { FormatId } from '@/lib/exports/index'

/** One file to make. */
export interface Task {
  readonly chart: ChartId | typeof COMPARE
  readonly format: FormatId
}

/** The options that all files of a run share. */
export interface Run {
  /** The query of an address, without `?`. */
  readonly view: string
  /** The origin of the addresses in the files. */
  readonly site: string
  /** The directory to write to. */
  readonly out: string
}

/** The name of the finished file, or why there is none. */
export type Outcome =
  | { readonly task: Task; readonly file: string; readonly bytes: number }
  | { readonly task: Task; readonly failure: string }
