import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { isListedApart } from '@/lib/records/listed-apart'
import type { RecordView } from '@/lib/records/record-view'
import { sourcingWords } from '@/words/sourcing'
import { Appearance, type AppearsIn } from './appears-in'
import { CompetingClaims } from './competing-claims'
import { Names } from './names'
import { Readings } from './readings'
import { Fields, Related, Versions } from './record-sections'
import { SourceLine } from './source-line'
import { Sourcing } from './sourcing'

/** Tables whose rows are titled by their sentence; rows of the others have a name. */
const TITLED_BY_SENTENCE: ReadonlySet<string> = new Set([
  'estimates',
  'missile-tests',
  'cruise-launches',
  'series',
])

const listsOf = ({ table, id }: RecordView) => (isListedApart(table) ? `/${table}/${id}` : '/records')

function statusOf(record: RecordView): string | null {
  const { number, date } = record.revision
  if (record.standing === 'closed')
    return `Closed: revision ${number} of ${date} no longer shows this row. It is shown as it last stood.`
  if (record.standing === 'later')
    return `Added later: revision ${number} of ${date} does not show this row yet. It is shown as it first stood.`
  if (record.notYetKnown) return `Not yet public on ${record.known}.`
  return null
}

function Section({
  title,
  level: Title,
  children,
}: {
  title: string
  level: 'h2' | 'h3'
  children: ReactNode
}) {
  return (
    <section className="mt-6">
      <Title className="mb-1 font-semibold text-lg">{title}</Title>
      {children}
    </section>
  )
}

function Heading({ record, level: Title }: { record: RecordView; level: 'h1' | 'h2' }) {
  const titledBySentence = TITLED_BY_SENTENCE.has(record.table)
  const status = statusOf(record)
  return (
    <>
      <p className="text-muted text-sm">
        {record.kind} <code>{record.id}</code>
        <Sourcing words={sourcingWords({ weakness: record.caveats.map(({ id }) => id) })} />
      </p>
      <Title className="mt-1 max-w-measure text-xl">
        {titledBySentence ? record.sentence : record.title}
      </Title>
      {!titledBySentence && record.table !== 'events' && (
        <p className="mt-2 max-w-measure">{record.sentence}</p>
      )}
      {status !== null && <Notice className="mt-3">{status}</Notice>}
      {record.caveats.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2 text-sm" aria-label="Weaknesses">
          {record.caveats.map(({ id, words }) => (
            <li key={id} className="border border-muted border-dashed px-2 py-0.5">
              {words}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function RecordLinks({
  record,
  retainedQuery,
  compact,
}: {
  record: RecordView
  retainedQuery: string
  compact: boolean
}) {
  const parameters = [
    record.known === null ? '' : `known=${record.known}`,
    record.pinned ? `rev=${record.revision.number}` : '',
  ].filter(Boolean)
  const query = parameters.length > 0 ? `?${parameters.join('&')}` : ''
  return (
    <p className="mt-6 text-sm">
      <a href={`/records/${record.id}${retainedQuery}`}>{compact ? 'Full record' : 'Link to this record'}</a>
      {' · '}
      <a href={`/api/v1/records/${record.id}${query}`}>As JSON</a>
    </p>
  )
}

/**
 * One row with its evidence: sentence, caveats, columns, sources, competing claims, related rows and versions. `compact`,
 * for a panel, leaves out related rows and versions.
 */
export function RecordEvidence({
  record,
  retainedQuery,
  charts = [],
  compact = false,
  lead,
}: {
  record: RecordView
  /** The query that links keep of the view, with `?`, or nothing. */
  retainedQuery: string
  /** The charts that show the row. */
  charts?: readonly AppearsIn[]
  compact?: boolean
  /** What follows the heading. */
  lead?: ReactNode
}) {
  const { claim } = record
  const level = compact ? 'h3' : 'h2'
  return (
    <article>
      <Heading record={record} level={compact ? 'h2' : 'h1'} />
      {lead}
      <div className="mt-4">
        <Fields fields={record.fields} retainedQuery={retainedQuery} />
      </div>
      {record.names.length > 0 && (
        <Section title="Other names" level={level}>
          <Names names={record.names} retainedQuery={retainedQuery} />
        </Section>
      )}
      {record.sources.length > 0 && (
        <Section
          title={record.sources.length === 1 ? 'Source' : `Sources (${record.sources.length})`}
          level={level}
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
      {record.readings.length > 0 && (
        <Section title="Second reading" level={level}>
          <Readings readings={record.readings} retainedQuery={retainedQuery} />
        </Section>
      )}
      {claim !== null && (
        <Section title="What others claimed" level={level}>
          <CompetingClaims claim={claim} asOf={record.asOf} retainedQuery={retainedQuery} compact={compact} />
        </Section>
      )}
      {charts.length > 0 && (
        <Section title="Related charts" level={level}>
          <Appearance charts={charts} />
        </Section>
      )}
      {record.related.length > 0 && !compact && (
        <Section title="Related records" level={level}>
          {record.related.map((group) => (
            <Related key={group.title} group={group} all={listsOf(record)} retainedQuery={retainedQuery} />
          ))}
        </Section>
      )}
      {!compact && (
        <Section title="Versions of this record" level={level}>
          <Versions versions={record.versions} />
        </Section>
      )}
      <RecordLinks record={record} retainedQuery={retainedQuery} compact={compact} />
    </article>
  )
}
