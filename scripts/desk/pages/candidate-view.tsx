import type { Difference } from '@/lib/desk/candidate-edits'
import type { NearRow } from '@/lib/desk/rows-near'
import type { Candidate } from '@/lib/imports/candidate'
import type { RowNow } from '@/lib/ledger/edit/row-now'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { TABLE_WORDS } from '@/words/tables'

/** A row that a candidate may repeat, as it is now. */
export interface Repeated {
  readonly certainty: string
  readonly why: readonly string[]
  readonly row: RowNow
  readonly differences: readonly Difference[]
}

/** Cells as a table of two columns, addresses as links. */
export function CellTable({ caption, cells }: { caption: string; cells: Cells }) {
  return (
    <table>
      <caption>{caption}</caption>
      <tbody>
        {Object.entries(cells).map(([name, cell]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {/^https?:\/\/\S+$/.test(cell) ? (
                <a href={cell} rel="noreferrer" target="_blank">
                  {cell}
                </a>
              ) : (
                cell
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Changed({ changed }: { changed: Candidate['changed'] }) {
  if (changed.length === 0) return null
  return (
    <section>
      <h2>Changed upstream</h2>
      <ul>
        {changed.map(({ field, before, now }) => (
          <li key={field}>
            {field}: <del>{before || 'empty'}</del> <ins>{now || 'empty'}</ins>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Merge({ candidate, repeated }: { candidate: Candidate; repeated: Repeated }) {
  const { row, certainty, why, differences } = repeated
  return (
    <form method="post" action="/inbox/merge" className="panel">
      <input type="hidden" name="key" value={candidate.key} />
      <input type="hidden" name="row" value={row.id} />
      <input type="hidden" name="_based" value={row.based ?? ''} />
      <h3>
        {certainty === 'certain' ? 'Certainly' : 'Perhaps'}{' '}
        <a href={`/rows/${row.table}/${row.id}`}>{row.cells.headline || row.id}</a>
      </h3>
      <p className="help">{why.join(', ')}</p>
      {differences.length === 0 ? (
        <p>It differs in nothing.</p>
      ) : (
        <table>
          <caption>What differs; tick what the row takes from upstream</caption>
          <thead>
            <tr>
              <th scope="col">Take</th>
              <th scope="col">Column</th>
              <th scope="col">Ledger</th>
              <th scope="col">Upstream</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ column, ledger, upstream }) => (
              <tr key={column}>
                <td>
                  <input
                    type="checkbox"
                    name="column"
                    value={column}
                    aria-label={`Take ${column}`}
                    defaultChecked={certainty === 'certain' && (ledger === '' || column === 'sources')}
                  />
                </td>
                <th scope="row">{column}</th>
                <td data-head="Ledger">{ledger || 'empty'}</td>
                <td data-head="Upstream">{upstream}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="actions">
        <button type="submit">
          {differences.length === 0 ? 'It is this row' : 'It is this row: take what is ticked, if anything'}
        </button>
      </p>
    </form>
  )
}

/** A candidate beside the rows that it may repeat, and what can be done with it. */
export function CandidateView({
  candidate,
  repeated,
  near,
}: {
  candidate: Candidate
  repeated: readonly Repeated[]
  /** Other rows of about the same day. */
  near: readonly NearRow[]
}) {
  const { key, table, cells, needs, sources, origin, upstream, changed, state, decided } = candidate
  const open = state === 'open'
  return (
    <>
      <p className="help">
        {TABLE_WORDS[table].name}, from {origin.from} ({origin.place}), taken on {origin.taken}
      </p>
      {!open && (
        <form method="post" action="/inbox/reopen" className="told done">
          <input type="hidden" name="key" value={key} />
          {state}
          {decided !== null &&
            ` on ${decided.day}${decided.row ? `, row ${decided.row}` : ''}${decided.why ? `: ${decided.why}` : ''}`}
          .{' '}
          <button type="submit" className="quiet">
            Open it again
          </button>
        </form>
      )}
      <Changed changed={changed} />
      {open && repeated.length > 0 && (
        <section>
          <h2>Rows that it may repeat</h2>
          {repeated.map((each) => (
            <Merge key={each.row.id} candidate={candidate} repeated={each} />
          ))}
        </section>
      )}
      <div className="columns">
        <section>
          <h2>As a row of the ledger</h2>
          <CellTable caption="What upstream tells" cells={cells} />
          {needs.length > 0 && <p>Still needed: {needs.join(', ')}.</p>}
          {sources.map((source) => (
            <CellTable key={source.id} caption="A source that comes with it" cells={source} />
          ))}
        </section>
        <section>
          <h2>Upstream</h2>
          <CellTable caption="As it stands there; its sentences are not ours to copy" cells={upstream} />
        </section>
      </div>
      {open && (
        <section>
          <h2>What it is</h2>
          <form method="get" action="/inbox" className="panel">
            <input type="hidden" name="key" value={key} />
            <div className="field">
              <label htmlFor="row">Another row that is here: compare it with</label>
              <input id="row" name="row" list={`ids-${table}`} autoComplete="off" required />
            </div>
            {near.length > 0 && (
              <>
                <p className="help">Rows of about that day:</p>
                <ul className="list">
                  {near.map(({ id, date, label, table: its }) => (
                    <li key={id}>
                      <a href={`/inbox?key=${encodeURIComponent(key)}&row=${encodeURIComponent(id)}`}>
                        {label}
                      </a>{' '}
                      <span className="help">
                        {date} · {TABLE_WORDS[its].name}
                      </span>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <button type="submit" className="quiet">
              Compare
            </button>
          </form>
          <p className="actions">
            <a className="button" href={`/rows/${table}/new?candidate=${encodeURIComponent(key)}`}>
              A new row: go on to its form
            </a>
          </p>
          <form method="post" action="/inbox/refuse" className="panel">
            <input type="hidden" name="key" value={key} />
            <div className="field">
              <label htmlFor="why">Nothing for this ledger, because</label>
              <input id="why" name="why" required />
            </div>
            <button type="submit" className="danger">
              Refuse
            </button>
          </form>
        </section>
      )}
    </>
  )
}
