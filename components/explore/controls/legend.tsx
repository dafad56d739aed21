import { Suspense, useState } from 'react'
import { chartText } from '@/components/figure/chart-text'
import { Marks } from '@/components/figure/marks'
import type { KeyEntry, LegendEntry } from '@/lib/forms/model'
import { fetched } from '../build/fetched'
import { paintOf } from '../chart/paint-of'
import { type LegendContext, LegendSwitch } from './legend-switch'

// Fetched when first opened.
const LegendParts = fetched(() => import('./legend-parts').then((m) => m.LegendParts))

const RENDERER = {
  paint: (name: Parameters<typeof paintOf>[0]) => (name === 'none' ? name : paintOf(name)),
  text: chartText,
}

/** The legend of colours, with switches, and the key to shapes and fills. */
export function Legend({
  entries,
  keyEntries,
  ...context
}: LegendContext & { entries: readonly LegendEntry[]; keyEntries: readonly KeyEntry[] }) {
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
                <LegendSwitch entry={entry} entries={entries} {...context} />
              </li>
            ))}
        </ul>
      )}
      {parts.length > 1 && (
        <details
          className="unscripted:invisible text-sm print:hidden"
          onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
        >
          <summary className="touch w-fit py-1" data-live>
            All claimants ({parts.length})
          </summary>
          <Suspense fallback={null}>{open && <LegendParts entries={entries} {...context} />}</Suspense>
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
