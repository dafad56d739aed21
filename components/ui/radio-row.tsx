import { type ReactNode, useId } from 'react'

/** One choice of a few, each with its words in sight. */
export function RadioRow<T extends string>({
  label,
  options,
  value,
  onChoose,
}: {
  readonly label: string
  readonly options: readonly (readonly [T, ReactNode])[]
  readonly value: T
  readonly onChoose: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="flex flex-wrap gap-x-4">
        {options.map(([option, words]) => (
          <label key={option} className="inline-flex items-baseline gap-1.5 py-1">
            <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
