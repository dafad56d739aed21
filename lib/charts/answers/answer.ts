import type { EvidenceTable, Snapshot } from '@/lib/ledger/schema/rows'
import type { Topic } from '@/lib/ledger/schema/vocabulary'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { filteredBy, nothingLeft, nothingPublic, type Sentence } from '@/words/answers'
import { type AnswerFilters, type Facts, factsOf, filtersOf } from './facts'

/** The answer to the question of a dashboard, in two or three sentences from the rows of a view. */
export interface Answer {
  /** The rows that its slice must contain. */
  readonly requests: readonly SliceRequest[]
  readonly filters: AnswerFilters
  read(slice: Snapshot, view: View): readonly Sentence[]
}

interface AnswerOptions extends Pick<Answer, 'requests' | 'filters'> {
  /** The rows whose records can end before the as-of day, which no sentence tells, and what they are called. */
  readonly recorded?: {
    readonly rows: string
    readonly table: EvidenceTable
    readonly topics: readonly Topic[]
  }
  /** None where nothing that answers is known. */
  sentences(facts: Facts): readonly Sentence[]
}

/**
 * An answer that names the filters it is under. Without sentences it says whether the filters leave none, or whether
 * nothing was known.
 */
export function answer({ requests, filters, recorded, sentences }: AnswerOptions): Answer {
  return {
    requests,
    filters,
    read: (slice, view) => {
      const facts = factsOf(slice, view, filters)
      const applied = filtersOf(facts)
      const told = sentences(facts)
      const lead = applied.length === 0 ? [] : [filteredBy(applied)]
      if (told.length > 0)
        return [...lead, ...told, ...(recorded === undefined ? [] : facts.recorded(recorded))]
      const { known, rev } = view
      const all = sentences(factsOf(slice, { ...DEFAULT_VIEW, known, rev }, filters))
      return all.length === 0 ? [nothingPublic(facts.asOf)] : [...lead, nothingLeft(facts.asOf)]
    },
  }
}
