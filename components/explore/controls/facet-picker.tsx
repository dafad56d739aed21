import type { Choice } from '@/lib/charts/chart'
import type { View } from '@/lib/views/parameters'
import { panelsOf } from '@/words/controls'
import type { SetView } from '../view/use-view'
import { ViewLink } from '../view/view-link'

/** Links to each panel of a chart alone, and to all of them. */
export function FacetPicker({
  title,
  choice: { options },
  path,
  page,
  view,
  setView,
}: {
  /** Of the chart. */
  title: string
  choice: Choice
  path: string
  page: View
  view: View
  setView: SetView
}) {
  return (
    <nav aria-label={panelsOf(title)}>
      <ul className="touches mt-2 flex flex-wrap gap-x-4 text-sm">
        {options.map(({ value, label }, index) => (
          <li key={value}>
            <ViewLink
              path={path}
              view={{ ...page, facet: index === 0 ? null : value }}
              setView={setView}
              className="inline-block py-1 aria-[current]:font-semibold aria-[current]:decoration-2"
              current={view.facet === (index === 0 ? null : value)}
            >
              {label}
            </ViewLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
