import { useRef } from 'react'
import { formatView, viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'

/** What of a view decides which rows there are. */
const rowsQuery = (view: View) =>
  formatView({
    ...view,
    ...{ x: null, by: null, unit: null, scale: null, stack: null, bin: null },
    ...{ sort: null, tab: null, focus: null, theme: null },
  })

/**
 * The sources of a chart, in a line. `line` is the one for the view that the server drew, which knows all sources; of a view that
 * the reader has made since then it is a link to the list.
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
  /** In a frame of another site, which shows no other page of this one. */
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
