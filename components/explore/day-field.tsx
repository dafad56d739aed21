/** A clock of the view as a field for a day. */
export function DayField({
  label,
  name,
  value,
  min,
  max,
  onDay,
}: {
  label: string
  name: 'known' | 'from' | 'to'
  value: string
  min?: string
  max: string
  onDay: (day: string) => void
}) {
  return (
    <label className="grid gap-0.5">
      <span>{label}</span>
      <input
        key={value}
        className="field"
        type="date"
        name={name}
        defaultValue={value}
        min={min}
        max={max}
        onChange={({ currentTarget }) => {
          // While a date is being typed the field has years such as 0002 in between.
          if (currentTarget.value === '' || currentTarget.validity.valid) onDay(currentTarget.value)
        }}
      />
    </label>
  )
}
