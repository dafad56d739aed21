import type { IntervalFilter } from '../../lib/charts/chart'
import type { Interval } from '../../lib/views/parameters'

const written = (interval: Interval | null) =>
  interval === null ? '' : `${interval.low ?? ''}..${interval.high ?? ''}`
const end = (text: string | undefined) => (text ? Number(text) : null)

const NUMBER = String.raw`-?\d{1,7}(\.\d{1,2})?`
const PATTERN = String.raw`${NUMBER}\.\.(${NUMBER})?|\.\.${NUMBER}`

/** A field for a bound on a quantity, in the words of the address: `100..500`, `100..`, `..500`. Enter applies it. */
export function IntervalField({
  parameter,
  label,
  unit,
  value,
  onInterval,
}: IntervalFilter & { value: Interval | null; onInterval: (interval: Interval | null) => void }) {
  const text = written(value)
  const apply = (field: HTMLInputElement) => {
    if (field.value === text || !field.validity.valid) return
    const [low, high] = field.value.split('..')
    onInterval(field.value === '' ? null : { low: end(low), high: end(high) })
  }
  return (
    <label className="grid gap-0.5">
      <span>
        {label}, {unit}
      </span>
      <input
        key={text}
        className="field w-28"
        name={parameter}
        defaultValue={text}
        placeholder="low..high"
        pattern={PATTERN}
        onBlur={({ currentTarget }) => apply(currentTarget)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') apply(currentTarget)
        }}
      />
    </label>
  )
}
