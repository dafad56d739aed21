import { memo } from 'react'
import { PastState } from '@/components/evidence/past-state'
import { Sourcing } from '@/components/evidence/sourcing'
import type { Caveat } from '@/lib/ledger/schema/vocabulary'
import { TOPICS } from '@/lib/ledger/schema/vocabulary'
import { type FacetId, type FacetValue, stateOn, type TimelineEntry, yearOf } from '@/lib/timeline/entry'
import { LABELLED_FACETS, termsOf } from '@/lib/timeline/search'
import { yearDigits } from '@/lib/year-digits'
import { BEHIND_WORDS } from '@/words/claims'
import { dateWords } from '@/words/dates'
import { RECORD_KINDS } from '@/words/records/record-kinds'
import { sourcingWords } from '@/words/sourcing'
import { Marked } from './marked'

export type Labels = ReadonlyMap<FacetId, ReadonlyMap<string, FacetValue>>

const PLAIN: readonly FacetId[] = ['topics', 'kinds']

/** The names that a search matched although the text of the entry does not contain them. */
function foundBy({ title, detail, values }: TimelineEntry, labels: Labels, terms: ReadonlySet<string>) {
  if (terms.size === 0) return []
  const inText = new Set(termsOf(`${title} ${detail ?? ''}`))
  const isNew = (term: string) => terms.has(term) && !inText.has(term)
  return LABELLED_FACETS.filter((facet) => !PLAIN.includes(facet)).flatMap((facet) =>
    values[facet].flatMap((id) => {
      const value = labels.get(facet)?.get(id)
      if (!value) return []
      const names = [value.label, ...value.also].filter((name) => termsOf(name).some(isNew))
      return names.length > 0
        ? [[value.label, ...names.filter((name) => name !== value.label)].join(' / ')]
        : []
    }),
  )
}

/** What the entries of a list have in common. */
export interface LineContext {
  readonly labels: Labels
  readonly terms: ReadonlySet<string>
  /** YYYY-MM-DD: the day of the view, which sets the state of a claim. */
  readonly day: string
  /** The query that the link to a record keeps of the view, with `?`, or nothing. */
  readonly retainedQuery: string
  /** The id of the entry that the address names; null without one. */
  readonly focus: string | null
}

/** The year above its first line. */
export function YearHeading({ entry }: { entry: TimelineEntry }) {
  const year = yearOf(entry)
  return (
    <h2 id={`year-${year}`} className="pt-4 pb-1 text-lg">
      {yearDigits(year)}
    </h2>
  )
}

/** One entry of the timeline: its date, title, sourcing and, for a claim, its state, with a link to its record. */
export const EntryLine = memo(function EntryLine({
  entry,
  labels,
  terms,
  day,
  retainedQuery,
  focus,
}: LineContext & {
  entry: TimelineEntry
}) {
  const { id, table, date, title, detail, values } = entry
  const topics = values.topics.map((topic) => TOPICS[topic as keyof typeof TOPICS])
  const kinds = values.kinds.map((kind) => labels.get('kinds')?.get(kind)?.label ?? kind)
  const about = [table === 'estimates' ? 'Claim' : RECORD_KINDS[table], ...topics, ...kinds]
  const state = stateOn(entry, day)
  const names = foundBy(entry, labels, terms)
  return (
    <div className="grid gap-x-4 border-grid border-t py-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
      <p className="text-muted text-sm tabular-nums">{dateWords(date)}</p>
      <div className="max-w-measure">
        <p>
          <a
            className="entry-link aria-[current]:font-semibold aria-[current]:decoration-2"
            aria-current={id === focus ? 'true' : undefined}
            href={`/records/${id}${retainedQuery}`}
          >
            <Marked text={title} terms={terms} />
          </a>
          <Sourcing words={sourcingWords({ weakness: values.caveats as readonly Caveat[] })} />
        </p>
        {detail !== null && (
          <p className="text-muted text-sm">
            <Marked text={detail} terms={terms} />
          </p>
        )}
        <p className="text-sm">
          {values.landmark.includes('yes') && 'Landmark · '}
          {about.join(' · ')}
          <PastState words={state === 'superseded' || state === 'dated' ? BEHIND_WORDS[state] : undefined} />
        </p>
        {names.length > 0 && (
          <p className="text-sm">
            Found by <Marked text={names.join('; ')} terms={terms} />
          </p>
        )}
      </div>
    </div>
  )
})
