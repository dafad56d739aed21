import type { Field } from '@/lib/desk/fields'
import type { RowFault } from '@/lib/ledger/load/row-faults'
import type { Cells } from '@/lib/ledger/revisions/canonical'
import { FieldInput } from './field-input'

/** The longest value that is repeated whole. */
const SHOWN = 120

/** What is wrong with a cell, in a sentence. */
export function faultWords({
  value,
  reason,
  allowed,
}: Pick<RowFault, 'value' | 'reason' | 'allowed'>): string {
  if (value === '')
    return reason.startsWith('is empty') ? `Is needed: ${allowed}.` : `${reason}. Allowed: ${allowed}.`
  return `“${value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value}” ${reason}. Allowed: ${allowed}.`
}

/** The fields of a row, each with what it means and what is wrong with it. */
export function RowFields({
  fields,
  values,
  faults,
  prefix = '',
  proposed = '',
}: {
  fields: readonly Field[]
  values: Cells
  faults: readonly RowFault[]
  /** Before the names of the inputs, where a form has rows of several tables. */
  prefix?: string
  /** The id that the row gets if none is given. */
  proposed?: string
}) {
  return (
    <div className="fields">
      {fields.map((field) => {
        const name = `${prefix}${field.column}`
        const own = faults.filter(({ column }) => column === field.column)
        const describedBy = `${name}-help ${name}-faults`
        return (
          <div key={field.column} className="field">
            <label htmlFor={name}>
              {field.label}
              {field.required && field.column !== 'id' && <span className="required"> needed</span>}
            </label>
            <FieldInput
              field={field}
              name={name}
              value={values[field.column] ?? ''}
              describedBy={describedBy}
              invalid={own.length > 0}
            />
            <p id={`${name}-help`} className="help">
              {field.help}
              {field.column === 'id' && (
                <>
                  {' '}
                  Left empty, it will be <code data-proposed>{proposed || 'made from the fields below'}</code>
                  .
                </>
              )}
            </p>
            <p id={`${name}-faults`} className="fault" aria-live="polite">
              {own.map(faultWords).join(' ')}
            </p>
          </div>
        )
      })}
    </div>
  )
}
