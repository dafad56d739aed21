import { useEffect, useRef, useState } from 'react'
import { CheckField } from '@/components/ui/check-field'
import { Menu } from '@/components/ui/menu'
import type { TimelineFacet } from '@/lib/timeline/entry'
import type { View } from '@/lib/views/parameters'
import { inFigures } from '@/words/counts'
import type { SetView } from '../view/use-view'

/** One filter with its values, each with the number of entries that it would leave. */
export function FacetField({
  facet,
  counts,
  view,
  setView,
  hydrated,
}: {
  facet: TimelineFacet
  counts: Readonly<Record<string, number>>
  view: View
  setView: SetView
  hydrated: boolean
}) {
  const { parameter, label, values } = facet
  const details = useRef<HTMLDetailsElement>(null)
  const [open, setOpen] = useState(false)
  // A reader may have opened it before hydration.
  useEffect(() => setOpen(details.current?.open ?? false), [])
  const requested: readonly string[] = view[parameter]
  return (
    <Menu
      ref={details}
      legend={label}
      label={label}
      chosen={requested.length}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      {/* Hundreds of values, which a closed menu need not render again at each keystroke of the search. */}
      {(!hydrated || open || requested.length > 0) &&
        values
          .filter(({ id, ever }) => ever > 0 || requested.includes(id))
          .map((value) => (
            <CheckField
              key={value.id}
              label={value.label}
              count={inFigures(counts[value.id] ?? 0)}
              name={parameter}
              value={value.id}
              checked={requested.includes(value.id)}
              onChange={() =>
                setView({
                  ...view,
                  page: null,
                  [parameter]: requested.includes(value.id)
                    ? requested.filter((other) => other !== value.id)
                    : [...requested, value.id].sort(),
                })
              }
            />
          ))}
    </Menu>
  )
}
