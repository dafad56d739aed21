import { type RefObject, useMemo } from 'react'
import { resetView, viewChips } from '@/lib/charts/query/view-chips'
import type { LegendEntry } from '@/lib/forms/model'
import { FacetPicker } from '../controls/facet-picker'
import { FilterPanel } from '../controls/filter-panel'
import { Legend } from '../controls/legend'
import { useSteady } from '../controls/use-steady'
import { ViewChipList } from '../controls/view-chip-list'
import { FullScreen } from './full-screen'
import type { Explored } from './use-reading'

/** The legend of a chart, and the button of its controls with what the view asks for by them. */
export function BelowDrawing({
  explored,
  drawing,
  hasControls,
  hasDates,
  isPreview,
  onEmphasis,
}: {
  explored: Explored
  /** The element above it, which changes its height with the view. */
  drawing: RefObject<HTMLElement | null>
  hasControls: boolean
  /** Whether the chart has the date fields of the page. */
  hasDates: boolean
  /** Whether the view is a preview during a drag. */
  isPreview: boolean
  onEmphasis: (entry: LegendEntry | null) => void
}) {
  const { chart, slice, path, spec, page, view, setView, reading } = explored
  const steady = useSteady(drawing)
  const facets = hasControls && chart.choices.find(({ parameter }) => parameter === 'facet')
  const asked = { chart, selection: reading.selected, page, view, hasDates }
  // biome-ignore lint/correctness/useExhaustiveDependencies: all else is of these
  const chips = useMemo(() => viewChips(asked), [explored, hasDates])
  return (
    <div className="mt-3" {...steady}>
      <Legend
        entries={reading.legend}
        keyEntries={view.tab === null ? reading.key : []}
        {...{ path, spec, setView, onEmphasis }}
        view={page}
      />
      {facets && <FacetPicker title={chart.title} choice={facets} {...{ path, page, view, setView }} />}
      {hasControls && (
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm print:hidden">
          <FilterPanel
            {...{ chart, slice, path, spec, page, view, setView, hasDates, isPreview }}
            selection={reading.selected}
            chosen={chips.length}
          />
          {view.tab === null && <FullScreen chart={chart.id} view={view} />}
          {chips.length > 0 && <ViewChipList {...{ chips, path, setView }} reset={resetView(asked)} />}
        </div>
      )}
    </div>
  )
}
