import type { TimelineFacet } from '@/lib/timeline/entry'
import type { View } from '@/lib/views/parameters'
import { dateWords } from '@/words/dates'
import type { RequestedLimit } from '../controls/requested-limits'
import { rangeWords } from '../view/view-words'

const SHOWN = 3

function chosen({ label, values }: TimelineFacet, ids: readonly string[]): string {
  const labels = values.filter(({ id }) => ids.includes(id)).map((value) => value.label)
  const more = labels.length > SHOWN ? ` and ${labels.length - SHOWN} more` : ''
  return `${label.toLowerCase()} ${labels.slice(0, SHOWN).join(', ')}${more}`
}

/** Everything that a view asks of the timeline, each with the way to drop it. */
export function requestedTimeline(facets: readonly TimelineFacet[], page: View): readonly RequestedLimit[] {
  const view = { ...page, page: null }
  const range = rangeWords(view)
  return [
    ...(view.q === null ? [] : [{ words: `“${view.q}”`, without: { ...view, q: null } }]),
    ...(range === null ? [] : [{ words: `dates ${range}`, without: { ...view, from: null, to: null } }]),
    ...(view.known === null
      ? []
      : [{ words: `known by ${dateWords(view.known)}`, without: { ...view, known: null } }]),
    ...facets
      .filter(({ parameter }) => view[parameter].length > 0)
      .map((facet) => ({
        words: chosen(facet, view[facet.parameter]),
        without: { ...view, [facet.parameter]: [] },
      })),
  ]
}
