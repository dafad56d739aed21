import { useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { dayRefused } from '@/words/limits'
import type { Step } from '../view/use-view'
import { useField } from './use-field'

/** A date of the view as a field. All changes while it has the focus are one history entry. */
export function DayField({
  label,
  name,
  value,
  min,
  max,
  onDay,
}: {
  label: string
  name: 'known' | 'against' | 'from' | 'to'
  value: string
  min: string
  max: string
  onDay: (day: string, step: Step) => void
}) {
  const field = useField(value)
  const step = useRef<Step>('push')
  const [refused, setRefused] = useState<string | null>(null)
  const input = (
    <Field label={label}>
      <Input
        ref={field}
        type="date"
        name={name}
        defaultValue={value}
        min={min}
        max={max}
        onFocus={() => {
          step.current = 'push'
          setRefused(null)
        }}
        onBlur={({ currentTarget }) => {
          const { validity } = currentTarget
          if (validity.rangeUnderflow || validity.rangeOverflow)
            setRefused(dayRefused(currentTarget.value, min, max))
          currentTarget.value = value
        }}
        onChange={({ currentTarget }) => {
          // While a date is being typed the field may have a year such as 0002, or no value.
          if (!currentTarget.validity.valid || currentTarget.value === value) return
          onDay(currentTarget.value, step.current)
          step.current = 'replace'
        }}
      />
    </Field>
  )
  return (
    <div>
      {input}
      {refused !== null && (
        <p role="alert" className="mt-1 max-w-48 text-sm">
          {refused}
        </p>
      )}
    </div>
  )
}
