import type { LegendEntry } from '@/lib/forms/model'
import { type LegendPlace, LegendSwitch } from './legend-switch'

/** The parts of the entries of a legend, each a switch of its own, under the entry that they belong to. */
export function LegendParts({ entries, ...place }: LegendPlace & { entries: readonly LegendEntry[] }) {
  return (
    <dl className="grid gap-x-4 pb-2 text-sm sm:grid-cols-[auto_1fr]">
      {entries
        .filter(({ id }) => entries.some(({ within }) => within === id))
        .map(({ id, label }) => (
          <div key={id} className="border-grid border-t sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="py-1 text-muted">{label}</dt>
            <dd>
              <ul className="flex flex-wrap gap-x-4" aria-label={label}>
                {entries
                  .filter(({ within }) => within === id)
                  .map((entry) => (
                    <li key={entry.id}>
                      <LegendSwitch entry={entry} entries={entries} {...place} />
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  )
}
