import { lazy, Suspense, useState } from 'react'
import { chartText } from '@/components/figure/chart-text'
import { Marks } from '@/components/figure/marks'
import type { KeyEntry, LegendEntry } from '@/lib/forms/model'
import { paintOf } from '../chart/paint-of'
import { type LegendPlace, LegendSwitch } from './legend-switch'

// Fetched when a reader first opens it: most never do.
const LegendParts = lazy(() => import('./legend-parts').then((m) => ({ default: m.LegendParts })))

const RENDERER = {
  paint: (name: Parameters<typeof paintOf>[0]) => (name === 'none' ? name : paintOf(name)),
  text: chartText,
}

/** What the colours mean, with switches; then what shapes and fills mean. */
export function Legend({
  entries,
  keyEntries,
  ...place
}: LegendPlace & { entries: readonly LegendEntry[]; keyEntries: readonly KeyEntry[] }) {
  const [open, setOpen] = useState(false)
  const parts = entries.filter(({ within }) => within !== undefined)
  return (
    <>
      {entries.length > 0 && (
        <ul className="flex flex-wrap gap-x-4" aria-label="Legend">
          {entries
            .filter(({ within }) => within === undefined)
            .map((entry) => (
              <li key={`${entry.parameter}-${entry.id}`}>
                <LegendSwitch entry={entry} entries={entries} {...place} />
              </li>
            ))}
        </ul>
      )}
      {parts.length > 1 && (
        // It keeps its room before it can be used, so that nothing moves.
        <details
          className={`text-sm print:hidden ${place.hydrated ? '' : 'invisible'}`}
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary className="w-fit py-1">Claimants, one by one ({parts.length})</summary>
          <Suspense fallback={null}>{open && <LegendParts entries={entries} {...place} />}</Suspense>
        </details>
      )}
      {keyEntries.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 text-muted text-sm" aria-label="Key to the marks">
          {keyEntries.map(({ id, label, marks }) => (
            <li key={id} className="inline-flex items-center gap-1.5 py-0.5">
              <svg
                className="inline-block shrink-0"
                width={16}
                height={16}
                viewBox="-8 -8 16 16"
                fill="none"
                aria-hidden="true"
              >
                <Marks marks={marks} renderer={RENDERER} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
