import { PastState } from '@/components/evidence/past-state'
import { Sourcing } from '@/components/evidence/sourcing'
import type { Table } from '@/lib/ledger/schema/rows'
import type { ListedRecord } from '@/lib/site/lists/list-records'
import { followsKnown } from '@/lib/site/lists/shown-rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { rowCountWords, TABLE_WORDS } from '@/words/tables'

/** Every row of one table as a link to its own page. */
export function RecordList(page: {
  readonly table: Table
  readonly records: readonly ListedRecord[]
  readonly view: View
}) {
  const { table, records, view } = page
  const closed = records.filter((record) => record.closed).length
  const known = followsKnown(table) ? view.known : null
  const { name, row } = TABLE_WORDS[table]
  const retainedQuery = viewHref('', retainedParams(view))
  return (
    <>
      <p className="mb-3 text-sm">
        <a href={viewHref('/records', retainedParams(view))}>Records</a>
      </p>
      <h1 className="text-2xl">{name}</h1>
      <p className="mt-1 text-muted">
        {row} {rowCountWords(records.length - closed, closed, known)}.
      </p>
      <ul className="mt-6 grid max-w-measure gap-1.5">
        {records.map(({ id, label, date, closed, sourcing, state }) => (
          <li key={id}>
            <a href={`/records/${id}${retainedQuery}`}>{label}</a>
            {date !== null && !label.includes(date) && <span className="text-muted text-sm"> {date}</span>}
            <Sourcing words={sourcing} />
            <PastState words={state} />
            {closed && <span className="text-muted text-sm"> closed</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
