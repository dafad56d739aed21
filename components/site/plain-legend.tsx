import type { LegendEntry } from '@/lib/forms/model'
import { symbolPath } from '@/lib/forms/parts/symbol-path'
import { inFigures } from '@/words/counts'

const SIZE = 12

/** The legend of a picture: what the symbols and colours in it mean, with nothing to switch. */
export function PlainLegend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 text-sm" aria-label="Legend">
      {entries
        .filter(({ count }) => count > 0)
        .map(({ id, label, paint, shape, hollow, count }) => (
          <li key={id} className="flex items-center gap-1.5">
            <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
              <path
                d={symbolPath(shape, 0, 0, SIZE)}
                fill={hollow ? 'var(--paper)' : `var(--${paint})`}
                stroke={`var(--${paint})`}
                strokeWidth={1.5}
              />
            </svg>
            {label} <span className="text-muted tabular-nums">{inFigures(count)}</span>
          </li>
        ))}
    </ul>
  )
}
