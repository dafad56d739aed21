import type { TimelineFacet } from '@/lib/timeline/entry'
import type { ShownTimeline } from '@/lib/timeline/show'
import type { View } from '@/lib/views/parameters'
import { inFigures } from '@/words/counts'
import { dateWords } from '@/words/dates'
import { foldedWords } from '@/words/salvos'
import type { Labels } from './entry-line'

/** How many entries a view selects, in words. */
export function countWords({ matching, total }: ShownTimeline): string {
  if (matching === total) return `${inFigures(total)} entries`
  return `${inFigures(matching)} of ${inFigures(total)} entries`
}

/** The values of the filters by their ids. */
export const labelsOf = (facets: readonly TimelineFacet[]): Labels =>
  new Map(
    facets.map(({ parameter, values }) => [parameter, new Map(values.map((value) => [value.id, value]))]),
  )

/** The view without search, filters and dates. */
export function cleared(view: View): View {
  const lists = Object.entries(view).map(([parameter, value]) => [
    parameter,
    Array.isArray(value) ? [] : value,
  ])
  return { ...Object.fromEntries(lists), q: null, from: null, to: null, known: null, page: null, focus: null }
}

/** What has to be said of a list besides its count. */
export function Remarks({ shown, view }: { shown: ShownTimeline; view: View }) {
  const { respelled, notYetKnown, matching, listed, focus } = shown
  const folded = foldedWords(matching, listed)
  return (
    <>
      {folded !== null && <p className="text-muted text-sm">{folded}</p>}
      {respelled.map(({ word, as }) => (
        <p key={word} className="text-sm">
          No entry has “{word}”; searched for{' '}
          {as
            .slice(0, 4)
            .map((term) => `“${term}”`)
            .join(', ')}
          {as.length > 4 && ` and ${as.length - 4} more`} instead.
        </p>
      ))}
      {view.focus !== null && focus === null && (
        <p className="text-sm">The row that the address names ({view.focus}) is not among these entries.</p>
      )}
      {view.known !== null && notYetKnown > 0 && (
        <p className="text-muted text-sm">
          {inFigures(notYetKnown)} more {notYetKnown === 1 ? 'was' : 'were'} not yet known on{' '}
          {dateWords(view.known)}.
        </p>
      )}
    </>
  )
}
