import { useRef } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Step } from '../view/use-view'
import { useField } from './use-field'

/** Nothing in the ledger is older. Without a first day the year 2 that a reader has typed of 2024 would be a valid one. */
export const FIRST_DAY = '1900-01-01'

/** A clock of the view as a field for a day. The days that it passes through while it has the focus are one step. */
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
  min: string
  max: string
  onDay: (day: string, step: Step) => void
}) {
  const field = useField(value)
  const step = useRef<Step>('push')
  return (
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
        }}
        onBlur={({ currentTarget }) => {
          currentTarget.value = value
        }}
        onChange={({ currentTarget }) => {
          // While a date is being typed the field has years such as 0002 in between, or half a date and no value.
          if (!currentTarget.validity.valid || currentTarget.value === value) return
          onDay(currentTarget.value, step.current)
          step.current = 'replace'
        }}
      />
    </Field>
  )
}
