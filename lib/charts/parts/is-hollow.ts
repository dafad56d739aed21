import type { Assessed } from '@/lib/ledger/schema/rows'
import type { Caveat } from '@/lib/ledger/schema/vocabulary'

/** The caveats of thin sourcing: one source, none that was read, none that is its own or that anybody can look up. */
export const THIN: readonly Caveat[] = ['single-source', 'cited-only', 'weak-relay', 'seed-only']

/** Whether a row is drawn hollow, as thinly sourced. */
export const isHollow = ({ weakness }: Pick<Assessed, 'weakness'>): boolean =>
  weakness.some((caveat) => THIN.includes(caveat))
