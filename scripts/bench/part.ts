import type { Ledger } from '@/lib/ledger/schema/rows'
import type { Runs } from './median'
import type { ResultTable } from './table'

/** What a part of the bench measures with. */
export interface BenchContext {
  readonly ledger: Ledger
  /** The address of the production server, started when a part first asks for it, and its process. */
  site(): Promise<{ readonly url: string; readonly pid: number }>
  readonly effort: Effort
}

/** How much is repeated. */
export interface Effort {
  readonly runs: Runs
  /** Of each load of the server. */
  readonly seconds: number
  /** Requests of all kinds before the memory of the server is read. */
  readonly mixedRequests: number
  /** Visits of each page. */
  readonly visits: number
  readonly sizes: readonly number[]
  /** The events of large ledgers. */
  readonly ledgers: readonly number[]
  /** Revisions while pages are open. */
  readonly published: number
}

export const EFFORTS = {
  full: {
    runs: { counted: 20, warmUp: 4 },
    seconds: 10,
    mixedRequests: 24_000,
    visits: 5,
    sizes: [1_000, 10_000, 100_000],
    ledgers: [10_000, 100_000, 1_000_000],
    published: 10,
  },
  quick: {
    runs: { counted: 3, warmUp: 1 },
    seconds: 2,
    mixedRequests: 200,
    visits: 1,
    sizes: [1_000, 3_000],
    ledgers: [1_000, 25_000],
    published: 1,
  },
} as const satisfies Readonly<Record<string, Effort>>

/** Results under a heading, with what was done to get them. */
export interface Result {
  readonly title: string
  /** When it was measured, YYYY-MM-DD; the bench notes it where that was not with the rest of the page. */
  readonly day?: string
  readonly text: string
  readonly table: ResultTable
}

/** Measures a part of the bench. */
export type Part = (context: BenchContext) => Promise<readonly Result[]>
