import { FoldedRows } from '@/components/evidence/folded-rows'
import { PastState } from '@/components/evidence/past-state'
import { Sourcing } from '@/components/evidence/sourcing'
import type { Table } from '@/lib/ledger/schema/rows'
import { type ListedRecord, RECORD_ORDERS } from '@/lib/site/lists/list-records'
import { listing } from '@/lib/site/lists/listing'
import { followsKnown } from '@/lib/site/lists/shown-rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import { newestListedWords, rowCountWords, TABLE_WORDS } from '@/words/tables'
import { DATE_COLUMN } from './date-column'
import { type ListColumn, ListingView } from './listing-view'

const rowColumn = (retainedQuery: string): ListColumn<ListedRecord> => ({
  key: 'row',
  label: 'Row',
  plain: true,
  sorts: [['name', 'ascending']],
  cell: (_, line) => (
    <FoldedRows line={line}>
      {({ id, label, closed, remarks }) => (
        <>
          <a href={`/records/${id}${retainedQuery}`}>{label}</a>
          <Sourcing words={remarks.sourcing} />
          <PastState words={remarks.state} />
          {closed && <span className="text-muted text-sm"> closed</span>}
        </>
      )}
    </FoldedRows>
  ),
})

/** The rows of one table as links to their own pages, a hundred at a time: all, or of a large table the newest. */
export function RecordList(page: {
  readonly table: Table
  readonly records: readonly ListedRecord[]
  /** How many more rows the table has. */
  readonly notListed: number
  readonly path: string
  readonly view: View
}) {
  const { table, records, notListed, path, view } = page
  const closed = records.filter((record) => record.closed).length
  const known = followsKnown(table) ? view.known : null
  const { name, row } = TABLE_WORDS[table]
  const column = rowColumn(viewHref('', retainedParams(view)))
  const isDated = records.some(({ date }) => date !== null)
  return (
    <>
      <p className="mb-3 text-sm">
        <a href={viewHref('/records', retainedParams(view))}>Records</a>
      </p>
      <h1 className="text-2xl">{name}</h1>
      <p className="mt-1 mb-6 text-muted">
        {row} {rowCountWords(records.length - closed + notListed, closed, known)}.
      </p>
      {notListed > 0 && (
        <p className="mb-6">
          {newestListedWords(records.length)} <a href={`/data/${table}.csv`}>{table}.csv</a>.
        </p>
      )}
      <ListingView
        caption={name}
        unit={['row', 'rows']}
        words={{ kinds: 'Kind', support: 'Checked', search: 'Title or id' }}
        columns={isDated ? [DATE_COLUMN, column] : [column]}
        listing={listing(records, view, { kinds: {}, support: {} }, RECORD_ORDERS)}
        defaultOrder="newest"
        {...{ path, view }}
      />
    </>
  )
}
