import type { Field } from '@/lib/desk/fields'

/** Empty inputs of a list that can be filled without a script. */
const SPARE = 2

interface InputProps {
  readonly field: Field
  /** The name of the input: the column, with a prefix where a form has rows of several tables. */
  readonly name: string
  readonly value: string
  readonly describedBy: string
  readonly invalid: boolean
}

function Options({
  options,
  required,
}: {
  options: readonly (readonly [string, string])[]
  required: boolean
}) {
  return (
    <>
      {!required && <option value="">not stated</option>}
      {required && <option value="">choose</option>}
      {options.map(([id, label]) => (
        <option key={id} value={id}>
          {label === id ? id : `${label} (${id})`}
        </option>
      ))}
    </>
  )
}

/** The input of a field: a line, a passage, a choice, or ids of rows, which are completed from those that there are. */
export function FieldInput({ field: { control, required }, name, value, describedBy, invalid }: InputProps) {
  const aria = { 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined }
  switch (control.kind) {
    case 'passage':
      return <textarea id={name} name={name} rows={3} defaultValue={value} {...aria} />
    case 'choice':
      return (
        <select id={name} name={name} defaultValue={value} {...aria}>
          <Options options={control.options} required={required} />
          {value !== '' && !control.options.some(([id]) => id === value) && (
            <option value={value}>{value}</option>
          )}
        </select>
      )
    case 'choices': {
      const chosen = new Set(value.split(';'))
      return (
        <fieldset id={name} className="choices" aria-describedby={describedBy}>
          {control.options.map(([id, label]) => (
            <label key={id}>
              <input type="checkbox" name={name} value={id} defaultChecked={chosen.has(id)} /> {label}{' '}
              <code>{id}</code>
            </label>
          ))}
        </fieldset>
      )
    }
    case 'row':
      return (
        <input
          id={name}
          name={name}
          list={`ids-${control.table}`}
          defaultValue={value}
          autoComplete="off"
          {...aria}
        />
      )
    case 'rows': {
      const items = value === '' ? [] : value.split(';')
      return (
        <span className="items" data-items>
          {[...items, ...Array<string>(SPARE).fill('')].map((item, index) => (
            <input
              // biome-ignore lint/suspicious/noArrayIndexKey: inputs without a state of their own
              key={index}
              id={index === 0 ? name : undefined}
              aria-label={index === 0 ? undefined : `${name}, number ${index + 1}`}
              name={name}
              list={`ids-${control.table}`}
              defaultValue={item}
              autoComplete="off"
              {...aria}
            />
          ))}
        </span>
      )
    }
    case 'line':
      return <input id={name} name={name} defaultValue={value} autoComplete="off" {...aria} />
    default:
      return control satisfies never
  }
}
