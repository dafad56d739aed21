import { memo, useMemo } from 'react'
import { CheckField } from '@/components/ui/check-field'
import { Field } from '@/components/ui/field'
import { Menu } from '@/components/ui/menu'
import { Select } from '@/components/ui/select'
import type { Chart, Filter } from '@/lib/charts/chart'
import { filterRule } from '@/lib/charts/query/filters'
import { filterOptions } from '@/lib/charts/query/options'
import type { Selection } from '@/lib/charts/query/selection'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import type { View, ViewSpec } from '@/lib/views/parameters'
import { inFigures } from '@/words/counts'
import { useHydrated } from '../view/use-hydrated'
import type { SetView } from '../view/use-view'
import { KnownField, RangeFields } from './date-fields'
import { IntervalField } from './interval-field'
import { ApplyButton, ViewForm } from './view-form'

export interface ControlsProps {
  readonly chart: Chart
  readonly slice: Snapshot
  readonly path: string
  /** The parameters that the page accepts. */
  readonly spec: ViewSpec
  /** The view of the page; parameters without a field are submitted as hidden fields. */
  readonly page: View
  readonly view: View
  /** The rows of the chart in the view, with the counts of its filters. */
  readonly selection: Selection
  readonly setView: SetView
  /** Whether the form has the date fields of the page; one form of a page does. */
  readonly hasDates: boolean
  /** Whether the view is a preview during a drag: the form is then not rendered again. */
  readonly isPreview: boolean
}

/** The choices that are fields; panels are picked beside the chart. */
const fieldChoices = ({ choices }: Chart) => choices.filter(({ parameter }) => parameter !== 'facet')

/** The page's view without what the form has a field for. */
function viewOutsideForm({ chart, page, hasDates }: ControlsProps): View {
  const formParameters: Partial<View> = Object.fromEntries([
    ...chart.filters.map((filter) => [filter, []]),
    ...fieldChoices(chart).map(({ parameter }) => [parameter, null]),
    ...(chart.intervals ?? []).map(({ parameter }) => [parameter, null]),
    ...(hasDates ? ['known', 'from', 'to'].map((parameter) => [parameter, null]) : []),
  ])
  return { ...page, ...formParameters, focus: null }
}

function DateFields({ page, setView, slice }: ControlsProps) {
  const fields = { view: page, setView, day: slice.revision.date }
  return (
    <>
      <KnownField {...fields} />
      <RangeFields {...fields} />
    </>
  )
}

function Choices({ chart, page, view, setView }: ControlsProps) {
  return fieldChoices(chart).map(({ parameter, label, options: all }) => {
    const [first] = all
    return (
      <Field key={parameter} label={label}>
        <Select
          name={parameter}
          value={view[parameter] ?? first?.value}
          onChange={({ currentTarget: { value } }) =>
            setView({ ...page, [parameter]: value === first?.value ? null : value })
          }
        >
          {all.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      </Field>
    )
  })
}

function FilterField({ filter, ...props }: ControlsProps & { filter: Filter }) {
  const { chart, selection, page, view, setView } = props
  const values = useMemo(() => filterOptions(filter, chart, selection), [filter, chart, selection])
  const requested: readonly string[] = view[filter]
  if (values.length < 2 && requested.length === 0) return null
  const name = filterRule(filter).label
  return (
    <Menu legend={name} label={name} chosen={requested.length}>
      {values.map(({ id, label, count, on }) => (
        <CheckField
          key={id}
          label={label}
          count={inFigures(count)}
          name={filter}
          value={id}
          checked={on}
          onChange={() =>
            setView({
              ...page,
              [filter]: on ? requested.filter((other) => other !== id) : [...requested, id].sort(),
            })
          }
        />
      ))}
    </Menu>
  )
}

/**
 * The dates, choices and filters of a chart as a form. With JavaScript each change applies at once; without it the Apply
 * button submits the form to the same page.
 */
export const Controls = memo(Form, (_, { isPreview }) => isPreview)

function Form(props: ControlsProps) {
  const { chart, path, spec, page, hasDates, setView } = props
  const hydrated = useHydrated()
  return (
    <ViewForm
      {...{ path, spec, setView, hydrated }}
      hidden={viewOutsideForm(props)}
      className="flex flex-wrap items-end gap-x-4 gap-y-2 text-sm"
      label={`Controls of ${chart.title}`}
    >
      {hasDates && <DateFields {...props} />}
      <Choices {...props} />
      {chart.intervals?.map((interval) => (
        <IntervalField
          key={interval.parameter}
          {...interval}
          value={page[interval.parameter]}
          onInterval={(value) => setView({ ...page, [interval.parameter]: value })}
        />
      ))}
      {chart.filters.map((filter) => (
        <FilterField key={filter} {...props} filter={filter} />
      ))}
      <ApplyButton />
    </ViewForm>
  )
}
