import type { KnownDays } from '@/lib/charts/time/known-days'

const TRACK = 1000

/** A tick for each day with a landmark. */
export function LandmarkTicks({ days, landmarks }: Pick<KnownDays, 'days' | 'landmarks'>) {
  const places = new Map(days.map((day, index) => [day, index]))
  const x = (day: string) => Math.round(((places.get(day) ?? 0) / days.length) * TRACK)
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
        d={[...new Set([...landmarks.keys()].map(x))].map((place) => `M${place} 0V8`).join('')}
      />
    </svg>
  )
}
