import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/check-field'
import { Field } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Input } from '@/components/ui/input'
import { PhoneDisclosure } from '@/components/ui/phone-disclosure'
import { Select } from '@/components/ui/select'
import type { TimelineFacet } from '@/lib/timeline/entry'
import type { Counts } from '@/lib/timeline/select'
import { LONGEST_SEARCH } from '@/lib/timeline/spec'
import { formatView } from '@/lib/views/codec'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { mostFrequentWords } from '@/words/controls'
import { inFigures } from '@/words/counts'
import { ClosingMenu } from '../controls/closing-menu'
import { FIRST_DAY } from '../controls/first-day'
import { rangeDays } from '../time/time-range'

/** Values of a filter that are listed: of hundreds the most frequent, and those that are chosen. */
const LISTED = 20

interface ServedControlsProps {
  readonly facets: readonly TimelineFacet[]
  readonly counts: Counts
  readonly path: string
  readonly view: View
  /** The day of the revision. */
  readonly day: string
}

function Facet({
  facet: { parameter, label, values },
  counts,
  requested,
}: {
  facet: TimelineFacet
  counts: Readonly<Record<string, number>>
  requested: readonly string[]
}) {
  const had = values.filter(({ ever }) => ever > 0)
  const frequent = new Set(
    had.length > LISTED ? had.toSorted((a, b) => b.ever - a.ever).slice(0, LISTED) : had,
  )
  const listed = values.filter((value) => frequent.has(value) || requested.includes(value.id))
  return (
    <ClosingMenu legend={label} label={label} chosen={requested.length}>
      {listed.map(({ id, label: name }) => (
        <CheckField
          key={id}
          label={name}
          count={inFigures(counts[id] ?? 0)}
          name={parameter}
          value={id}
          defaultChecked={requested.includes(id)}
        />
      ))}
      {had.length > LISTED && (
        <p className="max-w-80 py-1 text-muted">{mostFrequentWords(LISTED, had.length)}</p>
      )}
    </ClosingMenu>
  )
}

function Dates({ view, day }: Pick<ServedControlsProps, 'view' | 'day'>) {
  const { from, to } = rangeDays(view)
  return (
    <>
      <Field label="From">
        <Input type="date" name="from" defaultValue={from} min={FIRST_DAY} max={to || day} />
      </Field>
      <Field label="To">
        <Input type="date" name="to" defaultValue={to} min={from || FIRST_DAY} max="2100-12-31" />
      </Field>
      <Field label="As known on">
        <Input type="date" name="known" defaultValue={view.known ?? ''} min="1984-01-01" max={day} />
      </Field>
    </>
  )
}

/**
 * The search, dates and filters of a timeline that the server draws: a form that is submitted, whether or not a browser
 * runs scripts.
 */
export function ServedControls({ facets, counts, path, view, day }: ServedControlsProps) {
  const { rev, theme } = view
  const chosen = facets.filter(({ parameter }) => view[parameter].length > 0).length
  const dates = [view.from, view.to, view.known].filter((date) => date !== null).length
  return (
    <form
      method="get"
      action={path}
      // A browser that restores earlier input would override the address.
      autoComplete="off"
      className="grid gap-2 text-sm"
      aria-label="Search and filters"
    >
      <HiddenFields query={formatView({ ...DEFAULT_VIEW, rev, theme })} />
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <Field label="Search" className="grow sm:max-w-80">
          <Input
            type="search"
            name="q"
            defaultValue={view.q ?? ''}
            maxLength={LONGEST_SEARCH}
            placeholder="Words, people, places, systems"
          />
        </Field>
        <Field label="Order">
          <Select name="sort" defaultValue={view.sort ?? 'newest'}>
            <option value="newest">Newest first</option>
            <option value="oldest">Oldest first</option>
          </Select>
        </Field>
        <Button type="submit" look="field">
          Apply
        </Button>
      </div>
      <PhoneDisclosure label="Filters" chosen={chosen + dates}>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2 pt-2">
          <Dates view={view} day={day} />
          {facets.map((facet) => (
            <Facet
              key={facet.parameter}
              facet={facet}
              counts={counts[facet.parameter]}
              requested={view[facet.parameter]}
            />
          ))}
        </div>
      </PhoneDisclosure>
    </form>
  )
}
