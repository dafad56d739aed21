import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { IntervalFilter } from '@/lib/charts/chart'
import type { Interval } from '@/lib/views/parameters'
import { useField } from './use-field'

const intervalText = (interval: Interval | null) =>
  interval === null ? '' : `${interval.low ?? ''}..${interval.high ?? ''}`
const parseBound = (text: string | undefined) => (text ? Number(text) : null)

const NUMBER = String.raw`-?\d{1,7}(\.\d{1,2})?`
const PATTERN = String.raw`${NUMBER}\.\.(${NUMBER})?|\.\.${NUMBER}`

/** A field for an interval, in the syntax of the address: `100..500`, `100..`, `..500`. Enter and blur apply it. */
export function IntervalField({
  parameter,
  label,
  unit,
  min,
  max,
  value,
  onInterval,
}: IntervalFilter & { value: Interval | null; onInterval: (interval: Interval | null) => void }) {
  const text = intervalText(value)
  const field = useField(text)
  const apply = (input: HTMLInputElement) => {
    if (input.value === text || !input.validity.valid) return
    const bounds = input.value.split('..').map((bound) => {
      const number = parseBound(bound)
      return number === null ? null : Math.min(max, Math.max(min, number))
    })
    const [low = null, high = null] = bounds
    const isReversed = low !== null && high !== null && low > high
    const next = input.value === '' ? null : isReversed ? { low: high, high: low } : { low, high }
    // The field shows the interval as applied: within its bounds and in order.
    input.value = intervalText(next)
    if (input.value !== text) onInterval(next)
  }
  return (
    <Field
      label={
        <>
          {label}, {unit}
        </>
      }
    >
      <Input
        ref={field}
        className="w-28"
        name={parameter}
        defaultValue={text}
        placeholder="low..high"
        pattern={PATTERN}
        onBlur={({ currentTarget }) => apply(currentTarget)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') apply(currentTarget)
        }}
      />
    </Field>
  )
}
