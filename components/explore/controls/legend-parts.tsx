import type { LegendEntry } from '@/lib/forms/model'
import { type LegendContext, LegendSwitch } from './legend-switch'

/** The entries of a legend that belong to another entry, each as a switch, grouped by that entry. */
export function LegendParts({ entries, ...context }: LegendContext & { entries: readonly LegendEntry[] }) {
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
                      <LegendSwitch entry={entry} entries={entries} {...context} />
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  )
}
