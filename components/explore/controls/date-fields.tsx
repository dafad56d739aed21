import type { View } from '@/lib/views/parameters'
import { dateOf, rangeDays } from '../time/time-range'
import type { SetView } from '../view/use-view'
import { DayField } from './day-field'
import { FIRST_DAY } from './first-day'

interface DateFieldsProps {
  readonly view: View
  readonly setView: SetView
  /** The day of the revision. */
  readonly day: string
}

/** The first and the last day of the range. */
export function RangeFields({ view, setView, day }: DateFieldsProps) {
  const days = rangeDays(view)
  return (
    <>
      <DayField
        label="From"
        name="from"
        value={days.from}
        min={FIRST_DAY}
        max={days.to || day}
        onDay={(text, step) => setView({ ...view, from: dateOf(text, view.from, days.from) }, step)}
      />
      <DayField
        label="To"
        name="to"
        value={days.to}
        min={days.from || FIRST_DAY}
        max="2100-12-31"
        onDay={(text, step) => setView({ ...view, to: dateOf(text, view.to, days.to) }, step)}
      />
    </>
  )
}

/** The day by which something had to be known to be shown. */
export function KnownField({ view, setView, day }: DateFieldsProps) {
  return (
    <DayField
      label="As known on"
      name="known"
      value={view.known ?? ''}
      min="1984-01-01"
      max={day}
      onDay={(text, step) => setView({ ...view, known: text === '' || text === day ? null : text }, step)}
    />
  )
}
