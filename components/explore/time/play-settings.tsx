import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { PlayedDays } from '@/lib/charts/time/playback'
import { PLAYED_NOTE } from '@/words/past'

const SECONDS = [10, 20, 40] as const

interface PlaySettingsProps {
  /** The days on which something became known; the position after them is today. */
  readonly days: readonly string[]
  readonly played: PlayedDays
  /** Both days stay as they were typed: a year typed by half is a day, too, and must not change the other. */
  readonly setPlayed: (change: (played: PlayedDays) => PlayedDays) => void
  readonly seconds: number
  readonly setSeconds: (seconds: number) => void
}

/** What is played, and for how long. */
export function PlaySettings({ days, played, setPlayed, seconds, setSeconds }: PlaySettingsProps) {
  return (
    <fieldset className="flex flex-wrap items-end gap-3">
      <legend className="font-semibold">Play</legend>
      <Field label="from">
        <Input
          type="date"
          min={days[0]}
          max={days.at(-1)}
          defaultValue={played.from || days[0]}
          onChange={({ currentTarget: { value } }) => setPlayed((other) => ({ ...other, from: value }))}
        />
      </Field>
      <Field label="to">
        <Input
          type="date"
          min={days[0]}
          defaultValue={played.to}
          onChange={({ currentTarget: { value } }) => setPlayed((other) => ({ ...other, to: value }))}
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
      <p className="basis-full text-muted">{PLAYED_NOTE}</p>
    </fieldset>
  )
}
