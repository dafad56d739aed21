import type { RowNow } from '@/lib/ledger/edit/row-now'
import { TABLES, type Table } from '@/lib/ledger/schema/rows'
import { countInFigures } from '@/words/counts'
import { TABLE_WORDS } from '@/words/tables'

const STATE_WORDS: Readonly<Record<RowNow['state'], string>> = {
  published: '',
  added: 'added, pending',
  corrected: 'corrected, pending',
  withdrawn: 'withdrawn, pending',
  gone: 'withdrawn',
}

/** What a row is called in a list of the desk. */
export interface ListedRow {
  readonly id: string
  readonly label: string
  readonly state: RowNow['state']
}

/** The tables, each with a way to its rows and to a new one. */
export function TableLinks() {
  return (
    <ul className="list">
      {TABLES.map((table) => (
        <li key={table}>
          <a href={`/rows/${table}`}>{TABLE_WORDS[table].name}</a>{' '}
          <span className="help">
            {TABLE_WORDS[table].row} <a href={`/rows/${table}/new`}>Add one</a>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The rows of a table that match a search, the pending ones first. */
export function RowList({
  table,
  query,
  rows,
  total,
}: {
  table: Table
  query: string
  rows: readonly ListedRow[]
  total: number
}) {
  return (
    <>
      <form method="get" className="search">
        <label htmlFor="q">Search</label>
        <input id="q" name="q" type="search" defaultValue={query} />
        <button type="submit">Search</button>
        <a className="button" href={`/rows/${table}/new`}>
          Add a row
        </a>
      </form>
      <p className="help">
        {countInFigures(total, 'row')}
        {rows.length < total && `, the first ${rows.length} of them`}
      </p>
      <ul className="list">
        {rows.map(({ id, label, state }) => (
          <li key={id}>
            <a href={`/rows/${table}/${id}`}>{label}</a>{' '}
            <span className="help">
              <code>{id}</code> {STATE_WORDS[state] !== '' && <strong>{STATE_WORDS[state]}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
