import type { Assessed } from '@/lib/ledger/schema/rows'

/** How many sources of a row count: a list of references adds nothing to the one that it leads to. */
export const countedSources = ({
  sources,
  weakness,
}: Pick<Assessed, 'weakness'> & { readonly sources: readonly string[] }): number =>
  weakness.includes('single-source') ? 1 : sources.length
