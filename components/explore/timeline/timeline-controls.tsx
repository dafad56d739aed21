import { Field } from '@/components/ui/field'
import { PhoneDisclosure } from '@/components/ui/phone-disclosure'
import { Select } from '@/components/ui/select'
import type { TimelineFacet } from '@/lib/timeline/entry'
import type { Counts } from '@/lib/timeline/select'
import { DEFAULT_VIEW, type View, type ViewSpec } from '@/lib/views/parameters'
import { KnownField, RangeFields } from '../controls/date-fields'
import { ApplyButton, ViewForm } from '../controls/view-form'
import type { SetView } from '../view/use-view'
import { FacetField } from './facet-field'
import { SearchField } from './search-field'

interface TimelineControlsProps {
  readonly facets: readonly TimelineFacet[]
  readonly counts: Counts
  readonly path: string
  readonly spec: ViewSpec
  readonly view: View
  readonly setView: SetView
  /** The day of the revision. */
  readonly day: string
  readonly hydrated: boolean
}

function OrderField({ view, setView }: Pick<TimelineControlsProps, 'view' | 'setView'>) {
  return (
    <Field label="Order">
      <Select
        name="sort"
        value={view.sort ?? 'newest'}
        onChange={({ currentTarget: { value } }) =>
          setView({ ...view, page: null, sort: value === 'newest' ? null : value })
        }
      >
        <option value="newest">Newest first</option>
        <option value="oldest">Oldest first</option>
      </Select>
    </Field>
  )
}

function DateFields({ view, setView, day }: Pick<TimelineControlsProps, 'view' | 'setView' | 'day'>) {
  // Other entries are read from their first page.
  const fromStart: SetView = (next, step) => setView({ ...next, page: null }, step)
  const fields = { view, setView: fromStart, day }
  return (
    <>
      <RangeFields {...fields} />
      <KnownField {...fields} />
    </>
  )
}

/**
 * The search, dates and filters of the timeline as a form. With JavaScript each change applies at once; without it the
 * Apply button submits the form to the same page.
 */
export function TimelineControls(props: TimelineControlsProps) {
  const { facets, counts, path, spec, view, setView, hydrated } = props
  const { rev, theme, tab } = view
  const filters = facets.filter(({ parameter }) => view[parameter].length > 0).length
  const dates = [view.from, view.to, view.known].filter((date) => date !== null).length
  return (
    <ViewForm
      {...{ path, spec, setView, hydrated }}
      hidden={{ ...DEFAULT_VIEW, rev, theme, tab }}
      className="grid gap-2 text-sm"
      label="Search and filters"
    >
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <SearchField view={view} setView={setView} />
        <OrderField view={view} setView={setView} />
        <ApplyButton />
      </div>
      <PhoneDisclosure label="Filters" chosen={filters + dates}>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2 pt-2">
          <DateFields {...props} />
          {facets.map((facet) => (
            <FacetField
              key={facet.parameter}
              facet={facet}
              counts={counts[facet.parameter]}
              {...{ view, setView, hydrated }}
            />
          ))}
        </div>
      </PhoneDisclosure>
    </ViewForm>
  )
}
