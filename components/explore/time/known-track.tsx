import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { knownDays, placeOfDay } from '@/lib/charts/time/known-days'
import type { Packed } from '@/lib/ledger/slice/pack'
import type { ViewSpec } from '@/lib/views/parameters'
import { countWords } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { sliceOf } from '../chart/slice-of'
import { type Step, useView } from '../view/use-view'

const BEAT_MS = 400
/** Playing takes at most so many steps from end to end. */
const STEPS = 80
const TRACK = 1000

export interface KnownTrackProps {
  readonly path: string
  readonly query: string
  readonly spec: ViewSpec
  /** The rows of all parts of the page that follow. */
  readonly slices: readonly Packed[]
  /** The events whose landmarks stand on the track. */
  readonly events: Packed
}

const prefersReducedMotion = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * The days on which something became known, to go through by hand, by key or by letting them play. While it moves the
 * page follows and the history waits; who asked for less motion goes on a step at a time.
 */
export function KnownTrack({ path, query, spec, slices, events }: KnownTrackProps) {
  const [view, setView] = useView(path, query, spec)
  const { days, landmarks, newest, later } = useMemo(
    () => knownDays(slices.map(sliceOf), sliceOf(events)),
    [slices, events],
  )
  const [playing, setPlaying] = useState(false)
  const track = useRef<HTMLInputElement>(null)
  // Keys pressed in a row are one step of the history.
  const keyed = useRef(false)
  const id = useId()
  const last = days.length
  const at = placeOfDay(days, view.known)
  const day = view.known ?? null

  const show = (place: number, step: Step) => setView({ ...view, known: days[place] ?? null }, step)
  const latest = useRef({ at, show })
  latest.current = { at, show }

  useEffect(() => {
    // React tells of every move; the browser's own event tells that the hand has let go.
    const input = track.current
    const settle = () => {
      latest.current.show(Number(input?.value), keyed.current ? 'replace' : 'push')
    }
    input?.addEventListener('change', settle)
    return () => input?.removeEventListener('change', settle)
  }, [])

  useEffect(() => {
    if (!playing) return
    const stride = Math.max(1, Math.round(last / STEPS))
    const timer = setInterval(() => {
      const next = Math.min(last, latest.current.at + stride)
      if (next < last) return latest.current.show(next, 'preview')
      latest.current.show(last, 'push')
      setPlaying(false)
    }, BEAT_MS)
    return () => clearInterval(timer)
  }, [playing, last])

  const play = () => {
    const from = at === last ? 0 : at
    if (prefersReducedMotion()) return show(at === last ? 0 : at + 1, 'push')
    if (playing) show(at, 'push')
    else if (from !== at) show(from, 'preview')
    setPlaying(!playing)
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (/^(?:Arrow|Page|Home$|End$)/.test(key)) setPlaying(false)
  }
  if (last === 0) return null
  const told = day === null ? null : newest(day)
  return (
    <fieldset className="grid grid-cols-[auto_1fr] items-center gap-x-3 text-sm">
      <legend className="sr-only">As known over time</legend>
      <button type="button" className="field w-24 cursor-pointer" onClick={play}>
        {playing ? 'Pause' : prefersReducedMotion() ? 'Next day' : 'Play'}
      </button>
      <div>
        <input
          ref={track}
          className="known-track"
          type="range"
          aria-label="As known by"
          aria-describedby={id}
          aria-valuetext={day === null ? 'now' : dateWords(day)}
          min={0}
          max={last}
          value={at}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget }) => show(Number(currentTarget.value), 'preview')}
          onPointerDown={() => {
            keyed.current = false
            setPlaying(false)
          }}
          onKeyUp={() => {
            keyed.current = true
          }}
          onBlur={() => {
            keyed.current = false
          }}
        />
        <svg className="known-ticks" viewBox={`0 0 ${TRACK} 8`} preserveAspectRatio="none" aria-hidden="true">
          <path
            d={[...landmarks.keys()]
              .map((each) => `M${Math.round((days.indexOf(each) / last) * TRACK)} 0V8`)
              .join('')}
          />
        </svg>
      </div>
      <p id={id} className="known-words col-span-2">
        {day === null ? (
          <>All that is known now. Go back in time to see less; the ticks are landmarks.</>
        ) : (
          <>
            <strong>{dateWords(day)}</strong>: {countWords(later(day), 'row')} not yet known.
            {told && (
              <span className="text-muted">
                {' '}
                {told.day === day ? 'Landmark' : `Newest landmark, of ${dateWords(told.day)}`}:{' '}
                {told.headlines.join('; ')}
              </span>
            )}
          </>
        )}
      </p>
    </fieldset>
  )
}
