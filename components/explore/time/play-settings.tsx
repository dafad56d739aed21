import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { placeOfDay } from '@/lib/charts/time/known-days'
import { type PlayedStretch, stretchBetween } from '@/lib/charts/time/playback'

const SECONDS = [10, 20, 40] as const

interface PlaySettingsProps {
  /** The days on which something became known; the position after them is today. */
  readonly days: readonly string[]
  readonly stretch: PlayedStretch
  readonly setStretch: (stretch: PlayedStretch) => void
  readonly seconds: number
  readonly setSeconds: (seconds: number) => void
}

/** What is played, and for how long. */
export function PlaySettings({ days, stretch, setStretch, seconds, setSeconds }: PlaySettingsProps) {
  const last = days.length
  const positionOf = (text: string, otherwise: number) => (text === '' ? otherwise : placeOfDay(days, text))
  return (
    <fieldset className="flex flex-wrap items-end gap-3">
      <legend className="font-semibold">Play</legend>
      <Field label="from">
        <Input
          type="date"
          min={days[0]}
          max={days[last - 1]}
          defaultValue={days[stretch.first]}
          onChange={({ currentTarget: { value } }) =>
            setStretch(stretchBetween(positionOf(value, 0), stretch.last, last))
          }
        />
      </Field>
      <Field label="to">
        <Input
          type="date"
          min={days[0]}
          defaultValue={days[stretch.last] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            setStretch(stretchBetween(stretch.first, positionOf(value, last), last))
          }
        />
      </Field>
      <Field label="in">
        <Select value={seconds} onChange={({ currentTarget }) => setSeconds(Number(currentTarget.value))}>
          {SECONDS.map((each) => (
            <option key={each} value={each}>
              {each} seconds
            </option>
          ))}
        </Select>
      </Field>
    </fieldset>
  )
}
