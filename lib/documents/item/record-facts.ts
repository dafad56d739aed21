import { isEvidence, type Snapshot, type SnapshotRow } from '@/lib/ledger/schema/rows'
import type { RecordLink, RecordView } from '@/lib/records/record-view'
import { capitalised } from '@/words/counts'
import {
  contradictedWords,
  FACT_TERMS,
  NOBODY_CONTRADICTS,
  publishersWords,
  sinceWords,
  stillCurrentWords,
} from '@/words/documents'
import type { Fact } from '../document'

/** What the ledger has as the attribution of a claim that names none. */
const NOT_STATED = 'not stated'
const NO_LINKS: readonly RecordLink[] = []
const fact = (term: keyof typeof FACT_TERMS, text: string, links = NO_LINKS): Fact => ({
  term: FACT_TERMS[term],
  text,
  links,
})

/** The claimant, with the person or the document that spoke. */
function claimantWordsOf(claimant: string, attribution: string | undefined): string {
  const adds = attribution !== undefined && attribution !== NOT_STATED && !claimant.includes(attribution)
  return adds ? `${claimant}: ${attribution}.` : `${claimant}.`
}

/** Who claims it; of an event, who reported it. */
function whoFact({ claim, fields, sources }: RecordView): readonly Fact[] {
  const field = (key: string) => fields.find((each) => each.key === key)?.value
  const attribution = field('attribution')
  if (claim !== null)
    return [
      fact(
        'who',
        claimantWordsOf(claim.claimant.label, typeof attribution === 'string' ? attribution : undefined),
      ),
    ]
  const claimant = field('claimant')
  if (Array.isArray(claimant)) return [fact('who', `${claimant.map(({ label }) => label).join(', ')}.`)]
  if (sources.length === 0) return []
  return [fact('reported', `${publishersWords(sources.map(({ publisher }) => publisher))}.`)]
}

function sinceFact({ table, id, versions }: RecordView, { tables }: Snapshot): Fact {
  const row = (tables[table] as readonly SnapshotRow[]).find((each) => each.id === id)
  const known = row !== undefined && isEvidence(table) && 'known' in row ? row.known : null
  const first = versions.at(-1)
  return fact('since', sinceWords(known, first?.since ?? 1, first?.sinceDate ?? null))
}

/** The claims that rule a claim out, and whether it still stands; nothing for what is no claim. */
function claimFacts({ claim, asOf }: RecordView): readonly Fact[] {
  if (claim === null) return []
  const { contradictors, rivals, current, state, replacedBy } = claim
  const against = rivals
    .filter(({ id }) => contradictors.includes(id))
    .map(({ id, claimant, quantity, asserted }) => ({
      id,
      label: `${claimant}: ${quantity}`,
      date: asserted,
    }))
  return [
    against.length === 0
      ? fact('against', NOBODY_CONTRADICTS)
      : fact('against', contradictedWords(against.length), against),
    current
      ? fact('after', stillCurrentWords(asOf))
      : fact('after', `${capitalised(state)}.`, replacedBy === null ? NO_LINKS : [replacedBy]),
  ]
}

/** What the ledger knows of a record: who says it, since when, what contradicts or weakens it, what came of it. */
export function recordFacts(record: RecordView, at: Snapshot): readonly Fact[] {
  const weaknesses = record.caveats.map(({ words }) => words)
  return [
    ...whoFact(record),
    sinceFact(record, at),
    ...claimFacts(record),
    ...(weaknesses.length === 0 ? [] : [fact('weakness', `${capitalised(weaknesses.join('; '))}.`)]),
  ]
}
