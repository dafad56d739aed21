import type { Fact, RecordItem } from '@/lib/documents/document'
import { recordLabel } from '@/lib/documents/item/record-label'

function FactLine({ fact, retainedQuery }: { fact: Fact; retainedQuery: string }) {
  return (
    <div className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
      <dt className="text-muted">{fact.term}</dt>
      <dd>
        {fact.text}
        {fact.links.length > 0 && ' '}
        {fact.links.map(({ id, label, date }, index) => (
          <span key={id}>
            {index > 0 && '; '}
            <a href={`/records/${id}${retainedQuery}`}>{label}</a>
            {date !== null && `, ${date}`}
          </span>
        ))}
      </dd>
    </div>
  )
}

/** Records with what the ledger knows of each. */
export function RecordItems({
  items,
  retainedQuery,
}: {
  items: readonly RecordItem[]
  /** The query that links keep of the view, with `?`, or nothing. */
  retainedQuery: string
}) {
  return (
    <ul className="mt-4 grid max-w-page gap-4">
      {items.map(({ record, facts }) => (
        <li key={record.id} className="border-grid border-s-3 ps-3">
          <p className="max-w-measure">
            <a href={`/records/${record.id}${retainedQuery}`}>{recordLabel(record)}</a>
          </p>
          <dl className="mt-1 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[10rem_1fr]">
            {facts.map((fact) => (
              <FactLine key={fact.term} fact={fact} retainedQuery={retainedQuery} />
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
