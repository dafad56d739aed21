import type { Field } from '@/lib/desk/fields'
import type { RowNow } from '@/lib/ledger/edit/row-now'
import type { RowFault } from '@/lib/ledger/load/row-faults'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { COMPARED, READINGS } from '@/lib/ledger/schema/vocabulary'
import type { CitedSource } from '@/lib/records/record-view'
import { faultWords, RowFields } from './row-fields'

/** What a reader entered so far. */
export interface ReadingValues {
  readonly outcome: string
  readonly compared: readonly string[]
  readonly pages: readonly string[]
  readonly note: string
}

/** What a second reader looks for, in the order of how often it was wrong. */
const RULES = [
  'The day of an event is not the day of its report.',
  '“At least”, “about” and a plain number are three things.',
  'A press agency that passes on a number is not its claimant.',
  'A spokesman is not the minister; who is host, and who travels?',
  'A total is of a period; “now in Russia” is no total of those sent.',
  'People familiar with a matter are no officials.',
  'A page that recalls a claim does not tell the day on which it was made.',
] as const

/** A row in words beside its pages, and the form for what the reader found. */
export function ReadingForm({
  row,
  sentence,
  words,
  sources,
  fields,
  values,
  cells,
  faults,
  others,
  left,
}: {
  row: RowNow
  sentence: string
  words: readonly { readonly label: string; readonly value: string }[]
  sources: readonly CitedSource[]
  fields: readonly Field[]
  values: ReadingValues
  /** The cells of the row as the reader left them. */
  cells: Cells
  faults: readonly RowFault[]
  others: readonly string[]
  /** How many rows nobody has read a second time. */
  left: number
}) {
  return (
    <>
      <p className="help">
        {left} rows have not been read a second time. <a href="/reading">Another one, by chance</a>
      </p>
      {faults.length + others.length > 0 && (
        <div className="told refused" role="alert">
          <p>Nothing was saved, and nothing that you entered is lost.</p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.column} ${fault.reason}`}>
                {fault.column}: {faultWords(fault)}
              </li>
            ))}
            {others.map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="sentence">{sentence}</p>
      <dl>
        {words.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className="panel">
        <summary>What to look for</summary>
        <ul>
          {RULES.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
      <form method="post" data-judge={row.table} data-row={row.id} noValidate>
        <input type="hidden" name="_based" value={row.based ?? ''} />
        <fieldset>
          <legend>Pages that you read</legend>
          {sources.map(({ id, title, url, publisher, checked }) => (
            <label key={id} className="page">
              <input type="checkbox" name="pages" value={id} defaultChecked={values.pages.includes(id)} />{' '}
              {url === null ? (
                title
              ) : (
                <a href={url} rel="noreferrer" target="_blank">
                  {title}
                </a>
              )}{' '}
              <span className="help">
                {publisher}, {checked}
              </span>
            </label>
          ))}
          <label>
            Another source of the ledger, by its id{' '}
            <input name="pages" list="ids-sources" autoComplete="off" defaultValue="" />
          </label>
        </fieldset>
        <fieldset>
          <legend>What you found</legend>
          {Object.entries(READINGS).map(([id, label]) => (
            <label key={id}>
              <input type="radio" name="outcome" value={id} defaultChecked={values.outcome === id} required />{' '}
              {label}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>What you compared</legend>
          {Object.entries(COMPARED).map(([id, label]) => (
            <label key={id}>
              <input
                type="checkbox"
                name="compared"
                value={id}
                defaultChecked={values.compared.includes(id)}
              />{' '}
              {label}
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="note">Note</label>
          <input id="note" name="note" defaultValue={values.note} autoComplete="off" />
        </div>
        <details className="panel" open={values.outcome === 'corrected'}>
          <summary>What the page shows otherwise: correct the row here</summary>
          <RowFields
            fields={fields.filter(({ column }) => column !== 'id')}
            values={cells}
            faults={faults}
            prefix="row."
          />
        </details>
        <p className="actions">
          <button type="submit">Save this reading</button>
        </p>
      </form>
    </>
  )
}
