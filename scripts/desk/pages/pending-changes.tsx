import { group } from 'd3-array'
import type { Change } from '@/lib/ledger/revisions/changes-between'
import { TABLE_WORDS } from '@/words/tables'

const KIND_WORDS: Readonly<Record<string, string>> = {
  added: 'added',
  corrected: 'corrected',
  withdrawn: 'withdrawn',
}

/** What the next revision would change, row by row, each with a way back. */
export function PendingChanges({
  changes,
  titleOf,
}: {
  changes: readonly Change[]
  /** What a row is called. */
  titleOf: (change: Change) => string
}) {
  return [...group(changes, ({ table }) => table)].map(([table, own]) => (
    <section key={table}>
      <h3>
        {TABLE_WORDS[table].name} <span className="count">{own.length}</span>
      </h3>
      <ul className="list">
        {own.map((change) => {
          const { id, kind, columns } = change
          return (
            <li key={id}>
              <a href={`/rows/${table}/${encodeURIComponent(id)}`}>{titleOf(change)}</a>{' '}
              <span className="help">
                {KIND_WORDS[kind] ?? kind} · <code>{id}</code>
              </span>
              {kind === 'corrected' && (
                <ul>
                  {columns.map(({ column, before, after }) => (
                    <li key={column}>
                      {column}: <del>{before || 'empty'}</del> <ins>{after || 'empty'}</ins>
                    </li>
                  ))}
                </ul>
              )}
              <form method="post" action={`/rows/${table}/${id}/restore`} className="inline">
                <button type="submit" className="quiet">
                  Take back
                </button>
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  ))
}
