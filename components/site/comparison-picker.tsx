import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Select } from '@/components/ui/select'
import type { Subject } from '@/lib/charts/compare/subject'
import type { ComparisonExample } from '@/lib/site/comparison-examples'
import { formatView, viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'

const KINDS = [
  { table: 'estimates', label: 'Claimed numbers', unit: 'claims' },
  // What is counted of events stands in the name of a side.
  { table: 'events', label: 'Recorded contacts and events', unit: null },
  { table: 'series', label: 'Published series', unit: 'values' },
] as const

/** A group with more subjects than this lists only those with `MIN_ROWS` rows; an address may name any of them. */
const MAX_GROUP = 40
const MIN_ROWS = 3

/** The subjects by their group, in order. `chosen` is always listed. */
function grouped(
  subjects: readonly Subject[],
  chosen: string | undefined,
): ReadonlyMap<string, readonly Subject[]> {
  const groups = new Map<string, Subject[]>()
  for (const subject of subjects)
    if (subject.rows > 0 || subject.id === chosen)
      groups.set(subject.group, [...(groups.get(subject.group) ?? []), subject])
  for (const [group, members] of groups)
    if (members.length > MAX_GROUP)
      groups.set(
        group,
        members.filter(({ id, rows }) => rows >= MIN_ROWS || id === chosen),
      )
  return groups
}

/** `3 claims`; the number alone without a unit. */
const countOf = (rows: number, unit: string | null) =>
  unit === null ? rows : `${rows} ${rows === 1 ? unit.replace(/s$/, '') : unit}`

function Side({
  name,
  label,
  subjects,
  chosen,
  unit,
}: {
  name: 'a' | 'b'
  label: string
  subjects: readonly Subject[]
  chosen: string | undefined
  unit: string | null
}) {
  return (
    <Field label={label} className="min-w-0 grid-cols-[minmax(0,1fr)]">
      <Select className="w-full" name={name} defaultValue={chosen}>
        {[...grouped(subjects, chosen)].map(([group, members]) => (
          <optgroup key={group} label={group}>
            {members.map(({ id, label: words, rows }) => (
              <option key={id} value={id}>
                {words} ({countOf(rows, unit)})
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  )
}

/** Forms that choose two subjects to compare, one form for each kind, and examples. They work without JavaScript. */
export function ComparisonPicker({
  path,
  view,
  subjects,
  examples,
  heading: Heading,
  a,
  b,
}: {
  path: string
  view: View
  subjects: readonly Subject[]
  examples: readonly ComparisonExample[]
  heading: 'h2' | 'h3'
  /** The subjects that are compared already. */
  a: Subject | null
  b: Subject | null
}) {
  const retained: View = { ...retainedParams(view), from: view.from, to: view.to }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {KINDS.map(({ table, label, unit }) => {
        const members = subjects.filter((subject) => subject.table === table)
        // Subjects with most rows are proposed first, unless a side is chosen already.
        const byRows = members.toSorted((one, other) => other.rows - one.rows)
        const first = a?.table === table ? a : byRows.find(({ id }) => id !== b?.id)
        const second = b?.table === table ? b : byRows.find(({ id }) => id !== first?.id)
        if (members.length < 2) return null
        return (
          <form key={table} method="get" action={path} className="text-sm" aria-label={label}>
            <Heading className="mb-1 font-semibold text-base">{label}</Heading>
            <HiddenFields query={formatView(retained)} />
            <div className="grid grid-cols-[minmax(0,1fr)] items-end gap-x-4 gap-y-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_5.5rem]">
              <Side name="a" label="Above" subjects={members} chosen={first?.id} unit={unit} />
              <Side name="b" label="Below" subjects={members} chosen={second?.id} unit={unit} />
              <Button type="submit" look="field" className="w-max">
                Compare
              </Button>
            </div>
          </form>
        )
      })}
      <section aria-labelledby="examples">
        <Heading id="examples" className="mb-1 font-semibold text-base">
          Or start from one of these
        </Heading>
        <ul className="list-disc ps-5">
          {examples.map(({ a: one, b: other, question, title }) => (
            <li key={question} className="py-0.5">
              <a href={viewHref(path, { ...retained, a: one.id, b: other.id })}>{question}</a>{' '}
              <span className="text-muted text-sm">{title}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
