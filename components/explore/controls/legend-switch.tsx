import type { PointerEvent } from 'react'
import { CHIP, CHIP_LINK } from '@/components/ui/chip'
import type { LegendEntry } from '@/lib/forms/model'
import { symbolPath } from '@/lib/forms/parts/symbol-path'
import { PARAMETERS, type ParametersOf, type View, type ViewSpec } from '@/lib/views/parameters'
import { inFigures } from '@/words/counts'
import { paintOf } from '../chart/paint-of'
import type { SetView } from '../view/use-view'
import { ViewLink } from '../view/view-link'
import { legendChoice } from './legend-choice'

const SIZE = 12

/** The page that the switches of a legend belong to, and the view that they change. */
export interface LegendContext {
  readonly path: string
  readonly spec: ViewSpec
  readonly view: View
  readonly setView: SetView
  /** Tells which entry a reader points at or has in focus, and null once it is none. */
  readonly onEmphasis: (entry: LegendEntry | null) => void
}

function EntrySymbol({ entry }: { entry: LegendEntry }) {
  const paint = paintOf(entry.paint)
  return (
    <svg className="inline-block shrink-0" width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
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

const idsOf = ({ id, ids = [id] }: LegendEntry) => ids

/**
 * One entry of a legend. Where the view can choose it, it is a switch, and a link for who has no scripts. Pointed at or in
 * focus it dims the marks of the others.
 */
export function LegendSwitch({
  entry,
  entries,
  path,
  spec,
  view,
  setView,
  onEmphasis,
}: LegendContext & { entry: LegendEntry; entries: readonly LegendEntry[] }) {
  const { parameter } = entry
  const pointing = {
    // A finger presses and does not hover.
    onPointerEnter: ({ pointerType }: PointerEvent) => pointerType !== 'touch' && onEmphasis(entry),
    onPointerLeave: () => onEmphasis(null),
    onFocus: () => onEmphasis(entry),
    onBlur: () => onEmphasis(null),
  }
  const text = (
    <>
      <EntrySymbol entry={entry} />
      <span className={entry.on ? '' : 'text-muted line-through'}>{entry.label}</span>{' '}
      <span className="text-muted tabular-nums">{inFigures(entry.count)}</span>
    </>
  )
  if (!isList(parameter))
    return (
      <span className={CHIP} {...pointing}>
        {text}
      </span>
    )
  const legend = entries.flatMap((other) => (other.parameter === parameter ? idsOf(other) : []))
  // Other charts of the page may show ids that this one has no entry for; they are kept.
  const all = [...new Set([...legend, ...(spec[parameter]?.of ?? [])])]
  const after = (adds: boolean): View => ({
    ...view,
    [parameter]: legendChoice(view[parameter], idsOf(entry), { all, legend, adds }),
  })
  return (
    <span {...pointing}>
      <ViewLink
        path={path}
        view={after(false)}
        alternative={after(true)}
        setView={setView}
        className={CHIP_LINK}
        pressed={entry.on}
      >
        {text}
      </ViewLink>
    </span>
  )
}
