import type { LegendEntry } from '../../lib/forms/model'
import { symbolPath } from '../../lib/forms/symbol-path'
import { PARAMETERS, type ParametersOf, type View } from '../../lib/views/parameters'
import { toggled } from './list-toggle'
import { paintOf } from './paint-of'
import type { Hydrated } from './use-hydrated'
import type { SetView } from './use-view'
import { ViewLink } from './view-link'

const SIZE = 12

function Key({ entry }: { entry: LegendEntry }) {
  const paint = paintOf(entry.paint)
  return (
    <svg className="inline-block" width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
      <path
        d={symbolPath(entry.shape, 0, 0, SIZE)}
        fill={entry.hollow ? 'var(--paper)' : paint}
        stroke={paint}
        strokeWidth={1.5}
      />
    </svg>
  )
}

const isList = (parameter: string | undefined): parameter is ParametersOf<'list'> =>
  parameter !== undefined && (PARAMETERS as Readonly<Record<string, string>>)[parameter] === 'list'

/** What the colours and shapes mean. An entry that the view can leave out is a switch, without JavaScript a link. */
export function Legend({
  entries,
  path,
  view,
  setView,
  hydrated,
}: {
  entries: readonly LegendEntry[]
  path: string
  view: View
  setView: SetView
  hydrated: Hydrated
}) {
  if (entries.length === 0) return null
  const look = 'inline-flex items-center gap-1.5 py-1 text-sm'
  return (
    <ul className="flex flex-wrap gap-x-4" aria-label="Legend">
      {entries.map((entry) => {
        const text = (
          <>
            <Key entry={entry} />
            <span className={entry.on ? '' : 'text-muted line-through'}>{entry.label}</span>
            <span className="text-muted tabular-nums">{entry.count}</span>
          </>
        )
        const { parameter } = entry
        if (!isList(parameter))
          return (
            <li key={entry.id} className={look}>
              {text}
            </li>
          )
        const every = entries.flatMap((other) => (other.parameter === parameter ? [other.id] : []))
        const next: View = { ...view, [parameter]: toggled(view[parameter], entry.id, every) }
        return (
          <li key={`${parameter}-${entry.id}`}>
            {hydrated ? (
              <button
                type="button"
                className={`${look} cursor-pointer hover:underline`}
                aria-pressed={entry.on}
                onClick={() => setView(next)}
              >
                {text}
              </button>
            ) : (
              <ViewLink
                path={path}
                view={next}
                setView={setView}
                className={`${look} no-underline hover:underline`}
                label={`${entry.on ? 'Leave out' : 'Bring back'} ${entry.label} (${entry.count})`}
              >
                {text}
              </ViewLink>
            )}
          </li>
        )
      })}
    </ul>
  )
}
