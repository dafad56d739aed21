import { useRef } from 'react'
import { formatView, viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

/** The parameters of a view that decide which rows it has. */
const rowsQuery = (view: View) =>
  formatView({
    ...view,
    ...{ x: null, by: null, unit: null, scale: null, stack: null, bin: null },
    ...{ sort: null, tab: null, focus: null, theme: null },
  })

/**
 * The sources of a chart in a line. `line` is that of the view that the server rendered, because only the server has all
 * sources; once the rows change, it becomes a link to the list of sources.
 */
export function SourcesLine({
  line,
  path,
  view,
  isEmbed,
}: {
  line: string
  path: string
  view: View
  /** Whether it is in an embed, where links open in a new tab. */
  isEmbed: boolean
}) {
  const serverRows = useRef(rowsQuery(view))
  if (serverRows.current === rowsQuery(view)) return line
  return (
    <a
      href={viewHref(path, { ...view, tab: 'sources', focus: null })}
      {...(isEmbed && { target: '_blank', rel: 'noopener' })}
    >
      The sources of this view
    </a>
  )
}
