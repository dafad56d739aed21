import type { Field } from '@/lib/desk/fields'
import type { Preview } from '@/lib/desk/preview'
import type { Candidate } from '@/lib/imports/candidate'
import type { RowFault } from '@/lib/ledger/load/row-faults'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { isEvidence, type Table } from '@/lib/ledger/schema/rows'
import { CellTable } from './candidate-view'
import { ChartPreview } from './chart-preview'
import { faultWords, RowFields } from './row-fields'

/** A new source beside the row of a form. */
export interface SourceForm {
  readonly fields: readonly Field[]
  readonly values: readonly Cells[]
  readonly faults: readonly (readonly RowFault[])[]
}

/** Everything that the form of a row shows. */
export interface RowFormProps {
  readonly table: Table
  /** The id of the row that is corrected; null for a new one. */
  readonly id: string | null
  readonly fields: readonly Field[]
  readonly values: Cells
  readonly faults: readonly RowFault[]
  /** What is wrong with other rows if this one is saved. */
  readonly others: readonly string[]
  readonly proposed: string
  /** What it is based on, as an edit says it; null for a new row. */
  readonly based: string | null
  readonly sources: SourceForm | null
  readonly preview: Preview | null
  /** The key of the candidate that it comes from. */
  readonly candidate: string | null
  /** That candidate, if it can be read. */
  readonly upstream: Candidate | null
  readonly why: string
}

function Faults({ faults, others }: { faults: readonly RowFault[]; others: readonly string[] }) {
  if (faults.length + others.length === 0) return null
  return (
    <div className="told refused" role="alert" tabIndex={-1} id="faults">
      <p>Nothing was saved, and nothing that you entered is lost.</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.column} ${fault.value} ${fault.reason}`}>
            <a href={`#${fault.column}`}>{fault.column}</a>: {faultWords(fault)}
          </li>
        ))}
        {others.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}

function Sources({ sources: { fields, values, faults } }: { sources: SourceForm }) {
  return values.map((each, index) => {
    const filled = Object.values(each).some((cell) => cell !== '')
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: forms without a state of their own
      <details key={index} className="panel" open={filled}>
        <summary>{filled ? 'New source with it' : 'Add a new source with it'}</summary>
        <RowFields fields={fields} values={each} faults={faults[index] ?? []} prefix={`source${index}.`} />
      </details>
    )
  })
}

/** The form of a row: its fields, a new source with it, why, and the chart as it would be. */
export function RowForm(props: RowFormProps) {
  const {
    table,
    id,
    fields,
    values,
    faults,
    others,
    proposed,
    based,
    sources,
    preview,
    candidate,
    upstream,
    why,
  } = props
  const shown = id === null ? fields : fields.filter(({ column }) => column !== 'id')
  return (
    <>
      <Faults faults={faults} others={others} />
      <form method="post" className="row" data-judge={table} data-row={id ?? ''} noValidate>
        {based !== null && <input type="hidden" name="_based" value={based} />}
        {candidate !== null && <input type="hidden" name="_candidate" value={candidate} />}
        <div className="columns">
          <div>
            <RowFields fields={shown} values={values} faults={faults} proposed={proposed} />
            {sources !== null && <Sources sources={sources} />}
            <div className="field">
              <label htmlFor="_why">Why</label>
              <input id="_why" name="_why" defaultValue={why} autoComplete="off" />
              <p className="help">One line for the note of the release; may stay empty.</p>
            </div>
            <p className="actions">
              <button type="submit" name="_do" value="save">
                {id === null ? 'Add row' : 'Save correction'}
              </button>
            </p>
          </div>
          <section className="preview" id="preview" aria-live="polite" aria-label="The chart as it would be">
            {upstream !== null && (
              <>
                <h2>Upstream</h2>
                {upstream.needs.length > 0 && <p>Still needed: {upstream.needs.join(', ')}.</p>}
                <p className="help">
                  Kinds, classes and places that upstream does not tell are guesses of the import: look at
                  them. Its sentences are not ours to copy.
                </p>
                <CellTable caption="As it stands there" cells={upstream.upstream} />
              </>
            )}
            {isEvidence(table) && (
              <>
                <h2>As it would be</h2>
                <div data-preview>
                  <ChartPreview preview={preview} />
                </div>
              </>
            )}
          </section>
        </div>
      </form>
      {id !== null && (
        <form method="post" action={`/rows/${table}/${id}/withdraw`} className="panel">
          <input type="hidden" name="_based" value={based ?? ''} />
          <h2>Withdraw this row</h2>
          <div className="field">
            <label htmlFor="withdraw-why">Why</label>
            <input id="withdraw-why" name="_why" required />
          </div>
          <button type="submit" className="danger">
            Withdraw
          </button>
        </form>
      )}
    </>
  )
}
