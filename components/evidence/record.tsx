import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { RecordView } from '@/lib/records/record-view'
import { sourcingWords } from '@/words/sourcing'
import { Appearance, type AppearsIn } from './appears-in'
import { CompetingClaims } from './competing-claims'
import { Fields, Related, Versions } from './record-sections'
import { SourceLine } from './source-line'
import { Sourcing } from './sourcing'

/** Tables whose rows say something; the others name something. */
const SAYING: ReadonlySet<string> = new Set(['estimates', 'missile-tests', 'cruise-launches', 'series'])

function statusOf(record: RecordView): string | null {
  const { number, date } = record.revision
  if (record.standing === 'closed')
    return `Closed: revision ${number} of ${date} no longer shows this row. It is told as it last stood.`
  if (record.standing === 'later')
    return `Added later: revision ${number} of ${date} does not show this row yet. It is told as it first stood.`
  if (record.notYetKnown) return `Not yet known in public on ${record.known}.`
  return null
}

function Section({
  title,
  heading: Heading,
  children,
}: {
  title: string
  heading: 'h2' | 'h3'
  children: ReactNode
}) {
  return (
    <section className="mt-6">
      <Heading className="mb-1 font-semibold text-lg">{title}</Heading>
      {children}
    </section>
  )
}

/**
 * One row with its evidence: what it says in a sentence, what weakens it, its columns, its sources, rival claims,
 * related rows and versions. `compact`, for a panel, leaves out what the row's own page tells besides.
 */
export function RecordEvidence({
  record,
  retainedQuery,
  charts = [],
  compact = false,
}: {
  record: RecordView
  /** What links keep of the view, with `?`, or nothing. */
  retainedQuery: string
  /** The charts that it appears in. */
  charts?: readonly AppearsIn[]
  compact?: boolean
}) {
  const { claim } = record
  const Title = compact ? 'h2' : 'h1'
  const heading = compact ? 'h3' : 'h2'
  const clocks = [
    record.known === null ? '' : `known=${record.known}`,
    record.pinned ? `rev=${record.revision.number}` : '',
  ].filter(Boolean)
  const data = clocks.length > 0 ? `?${clocks.join('&')}` : ''
  const saying = SAYING.has(record.table)
  const status = statusOf(record)
  return (
    <article>
      <p className="text-muted text-sm">
        {record.kind} <code>{record.id}</code>
        <Sourcing words={sourcingWords({ weakness: record.caveats.map(({ id }) => id) })} />
      </p>
      <Title className="mt-1 max-w-measure text-xl">{saying ? record.sentence : record.title}</Title>
      {!saying && record.table !== 'events' && <p className="mt-2 max-w-measure">{record.sentence}</p>}
      {status !== null && <Notice className="mt-3">{status}</Notice>}
      {record.caveats.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2 text-sm" aria-label="What weakens it">
          {record.caveats.map(({ id, words }) => (
            <li key={id} className="border border-muted border-dashed px-2 py-0.5">
              {words}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4">
        <Fields fields={record.fields} retainedQuery={retainedQuery} />
      </div>
      {record.sources.length > 0 && (
        <Section
          title={record.sources.length === 1 ? 'Source' : `Sources (${record.sources.length})`}
          heading={heading}
        >
          <ul className="grid max-w-measure gap-3">
            {record.sources.map((source) => (
              <li key={source.id}>
                <SourceLine source={source} retainedQuery={retainedQuery} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {claim !== null && (
        <Section title="What others claimed" heading={heading}>
          <CompetingClaims claim={claim} asOf={record.asOf} retainedQuery={retainedQuery} compact={compact} />
        </Section>
      )}
      {charts.length > 0 && (
        <Section title="Charts that it appears in" heading={heading}>
          <Appearance charts={charts} />
        </Section>
      )}
      {record.related.length > 0 && !compact && (
        <Section title="Belonging with it" heading={heading}>
          {record.related.map((group) => (
            <Related key={group.title} group={group} retainedQuery={retainedQuery} />
          ))}
        </Section>
      )}
      {!compact && (
        <Section title="What this ledger said" heading={heading}>
          <Versions versions={record.versions} />
        </Section>
      )}
      <p className="mt-6 text-sm">
        <a href={`/records/${record.id}${retainedQuery}`}>
          {compact ? 'The page of this record' : 'Link to this record'}
        </a>
        {' · '}
        <a href={`/api/v1/records/${record.id}${data}`}>As JSON</a>
      </p>
    </article>
  )
}
