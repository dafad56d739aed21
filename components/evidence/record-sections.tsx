import { fold } from '@/lib/records/fold'
import type { RecordField, RecordLink, RecordVersion, RelatedRows } from '@/lib/records/record-view'
import { inFigures } from '@/words/counts'
import { FoldedRows } from './folded-rows'
import { PastState } from './past-state'
import { Sourcing } from './sourcing'

interface LinkProps {
  /** The query that links keep of the view, with `?`, or nothing. */
  readonly retainedQuery: string
}

function Links({ links, retainedQuery }: { links: readonly RecordLink[] } & LinkProps) {
  return links.map((link, index) => (
    <span key={link.id}>
      {index > 0 && ', '}
      <a href={`/records/${link.id}${retainedQuery}`}>{link.label}</a>
    </span>
  ))
}

/** The columns of a row as labels and values. */
export function Fields({ fields, retainedQuery }: { fields: readonly RecordField[] } & LinkProps) {
  return (
    <dl className="grid gap-x-6 sm:grid-cols-[10rem_1fr]">
      {fields.map(({ key, label, value }) => (
        <div key={key} className="border-grid border-t py-1.5 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-muted text-sm">{label}</dt>
          <dd>{typeof value === 'string' ? value : <Links links={value} retainedQuery={retainedQuery} />}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Rows that cite a row or belong with it. Long lists are collapsed, and of very long ones the newest are listed. */
export function Related({
  group,
  all,
  retainedQuery,
}: {
  group: RelatedRows
  /** The page with all of them. */
  all: string
} & LinkProps) {
  return (
    <details open={group.total <= 12}>
      <summary>
        {group.title} ({inFigures(group.total)})
      </summary>
      <ul className="mt-1 mb-3 list-disc ps-5 text-sm">
        {fold(group.records).map((line) => (
          <li key={line[0].id} className="py-0.5">
            <FoldedRows line={line} note={line[0].date}>
              {({ id, label, date, sourcing, state }) => (
                <>
                  <a href={`/records/${id}${retainedQuery}`}>{label}</a>
                  {date !== null && <span className="text-muted"> {date}</span>}
                  <Sourcing words={sourcing} />
                  <PastState words={state} />
                </>
              )}
            </FoldedRows>
          </li>
        ))}
      </ul>
      {group.records.length < group.total && (
        <p className="mb-3 text-sm">
          The newest {group.records.length} are listed;{' '}
          <a href={`${all}${retainedQuery}`}>the lists with all {inFigures(group.total)}</a>.
        </p>
      )}
    </details>
  )
}

/** The versions of a row, oldest first, with what each changed. */
export function Versions({ versions }: { versions: readonly RecordVersion[] }) {
  return (
    <ol className="text-sm">
      {versions.map(({ since, sinceDate, until, untilDate, changes }) => (
        <li key={since} className="py-0.5">
          Since revision {since}
          {sinceDate !== null && ` of ${sinceDate}`}
          {until === null
            ? ', current.'
            : `, until revision ${until}${untilDate === null ? '' : ` of ${untilDate}`}.`}
          {changes.length > 0 && (
            <ul className="list-disc ps-5">
              {changes.map(({ label, before, after }) => (
                <li key={label}>
                  {label}: <del>{before}</del> <ins>{after}</ins>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}
