import { Suspense, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Flyout } from '@/components/ui/flyout'
import { type PlayedDays, stretchOf } from '@/lib/charts/time/playback'
import { isNarrowed } from '@/lib/views/is-narrowed'
import { dateWords } from '@/words/dates'
import { hiddenWords, landmarkWords, PLAY, TODAY_WORDS } from '@/words/past'
import { fetched } from '../build/fetched'
import { useHydrated } from '../view/use-hydrated'
import type { Step } from '../view/use-view'
import { setAxesDay } from '../view/view-store'
import { followView, holdStill, standStill } from './hold-still'
import { ShownDay } from './known-day'
import { KnownForm } from './known-form'
import { KnownRange } from './known-range'
import { LandmarkTicks } from './landmark-ticks'
import { type KnownTrackProps, useKnownDays } from './use-known-days'
import { usePlayback } from './use-playback'

// Fetched when first opened.
const PlaySettings = fetched(() => import('./play-settings').then((m) => m.PlaySettings))

const SIGNS = { [PLAY.play]: '▶', [PLAY.pause]: '❚❚', [PLAY.next]: '›' } as const

const now = () => performance.now()

/** The days on which something became known, as a slider with playback, and a form that needs no script. */
export function KnownTrack(props: KnownTrackProps) {
  const { days, landmarks, newest, later, day, position, show, view, setView, today } = useKnownDays(props)
  const last = days.length
  const hydrated = useHydrated()
  const [isOpen, setOpen] = useState(false)
  const settings = useRef<HTMLDetailsElement>(null)
  // No event tells of what was opened before the page was alive, as by the very press that made it so.
  useEffect(() => setOpen(settings.current?.open ?? false), [])
  const [played, setPlayed] = useState<PlayedDays>({ from: '', to: '' })
  const stretch = useMemo(() => stretchOf(days, played, today), [days, played, today])
  const [seconds, setSeconds] = useState(20)
  /** The day whose axes the charts have while the days pass: of what is played the last, else today. */
  const axesOf = useRef(today)

  const moved = (next: number, step: Step, isPaused = false) => {
    const isPassing = step === 'preview'
    holdStill()
    // What a reader paused at keeps the axes on which it was seen.
    setAxesDay(isPassing || isPaused ? axesOf.current : null)
    show(next, step)
    if (!isPassing) standStill(isPaused)
  }
  const { playing, isStepwise, toggle, pause } = usePlayback({
    position,
    stretch,
    duration: seconds * 1000,
    now,
    show: moved,
  })
  axesOf.current = (playing ? days[stretch.last] : undefined) ?? today
  useEffect(followView, [])
  const id = useId()
  if (last === 0) return null
  const landmark = day === null ? null : newest(day)
  const label = playing ? PLAY.pause : isStepwise ? PLAY.next : PLAY.play
  return (
    <fieldset className="mx-auto max-w-page px-gutter pe-12">
      <legend className="sr-only">As known over time</legend>
      <div className="flex items-center gap-x-3 max-sm:flex-wrap">
        <Button
          look="field"
          className="noscript:hidden unscripted:invisible h-9 w-12 shrink-0 whitespace-nowrap"
          aria-label={label}
          onClick={toggle}
        >
          {SIGNS[label]}
        </Button>
        <div className="noscript:hidden min-w-0 grow max-sm:order-last max-sm:basis-full">
          <KnownRange {...{ day, position, last }} onMove={moved} onInteract={pause} describedBy={id} />
          <LandmarkTicks days={days} landmarks={landmarks} />
        </div>
        <Flyout
          ref={settings}
          summary={<ShownDay day={day} />}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <KnownForm {...{ ...props, view, setView, hydrated }} />
          {isOpen && hydrated && (
            <Suspense fallback={null}>
              <PlaySettings {...{ days, played, setPlayed, seconds, setSeconds }} />
            </Suspense>
          )}
        </Flyout>
      </div>
      <p id={id} className="noscript:hidden line-clamp-1 text-sm max-sm:hidden">
        {day === null ? (
          TODAY_WORDS
        ) : (
          <>
            <strong>{dateWords(day)}</strong>: {hiddenWords(later(day), isNarrowed(view))}
            {landmark && <span className="text-muted"> {landmarkWords(day, landmark)}</span>}
          </>
        )}
      </p>
    </fieldset>
  )
}
