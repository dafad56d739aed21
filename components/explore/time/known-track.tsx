import { useId } from 'react'
import { Button } from '@/components/ui/button'
import type { KnownDays } from '@/lib/charts/time/known-days'
import { countWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { KnownRange } from './known-range'
import { type KnownTrackProps, useKnownDays } from './use-known-days'
import { usePlayback } from './use-playback'

const TRACK = 1000

/** A tick for each day with a landmark. */
function LandmarkTicks({ days, landmarks }: Pick<KnownDays, 'days' | 'landmarks'>) {
  const x = (day: string) => Math.round((days.indexOf(day) / days.length) * TRACK)
  return (
    // The padding is half the width of the thumb, whose middle does not reach the ends of the track.
    <svg
      className="block h-2 w-full px-2 text-muted"
      viewBox={`0 0 ${TRACK} 8`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path
        stroke="currentColor"
        vectorEffect="non-scaling-stroke"
        d={[...landmarks.keys()].map((day) => `M${x(day)} 0V8`).join('')}
      />
    </svg>
  )
}

/** How many entries became known only after the day, and the newest landmark by then. */
function KnownWords({ day, newest, later }: Pick<KnownDays, 'newest' | 'later'> & { day: string | null }) {
  if (day === null) return <>Showing everything known today. Drag left to go back; the ticks are landmarks.</>
  const landmark = newest(day)
  return (
    <>
      <strong>{dateWords(day)}</strong>: {countWords(later(day), 'later entry', 'later entries')} hidden.
      {landmark && (
        <span className="text-muted">
          {' '}
          {landmark.day === day ? 'Landmark' : `Latest landmark, ${dateWords(landmark.day)}`}:{' '}
          {landmark.headlines.join('; ')}
        </span>
      )}
    </>
  )
}

/** The days on which something became known, as a slider with playback. */
export function KnownTrack(props: KnownTrackProps) {
  const { days, landmarks, newest, later, day, position, show } = useKnownDays(props)
  const last = days.length
  const { playing, isStepwise, toggle, pause } = usePlayback(position, last, show)
  const id = useId()
  if (last === 0) return null
  return (
    <fieldset className="grid grid-cols-[auto_1fr] items-center gap-x-3 text-sm">
      <legend className="sr-only">As known over time</legend>
      <Button look="field" className="unscripted:invisible w-24" onClick={toggle}>
        {playing ? 'Pause' : isStepwise ? 'Next day' : 'Play'}
      </Button>
      <div>
        <KnownRange {...{ day, position, last }} onMove={show} onInteract={pause} describedBy={id} />
        <LandmarkTicks days={days} landmarks={landmarks} />
      </div>
      <p id={id} className="col-span-2 mt-1 line-clamp-2 h-[2.9em]">
        <KnownWords {...{ day, newest, later }} />
      </p>
    </fieldset>
  )
}
