import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateOn, type TimelineEntry } from '@/lib/timeline/entry'
import { columnsOf } from '@/lib/timeline/large/columns'
import { searchColumns } from '@/lib/timeline/large/search'
import { showPage } from '@/lib/timeline/large/show'
import { search } from '@/lib/timeline/search'
import { type ShownTimeline, showTimeline } from '@/lib/timeline/show'
import { timelineOf } from '@/lib/timeline/timeline'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'
import { REAL } from '../charts/real-slice'
import { timelineViews } from './timeline-views'

const timeline = timelineOf(REAL)
const columns = columnsOf(REAL)

/** A page with the state of each claim on the day of the view in the place of its history. */
function onDay({ lines, terms, ...rest }: ShownTimeline, view: View) {
  const day = view.known ?? REAL.revision.date
  const told = ({ states, ...entry }: TimelineEntry) => ({ ...entry, state: stateOn({ states }, day) })
  return { ...rest, lines: lines.map((line) => line.map(told)) }
}

describe('a large timeline', () => {
  test('has the filters, labels and counts of a small one', () => {
    expect(columns.facets).toEqual(timeline.facets)
    expect(columns.size).toBe(timeline.entries.length)
  })

  test('has the order of a small one, and finds each row in it', () => {
    timeline.entries.forEach(({ id }, position) => {
      const placed = columns.rowAt(position)
      expect(placed.row.id).toBe(id)
      expect(columns.positionOf(placed)).toBe(position)
    })
  })

  test('shows the same page for any view', () => {
    fc.assert(
      fc.property(
        timelineViews,
        fc.option(fc.integer({ min: 1, max: 60 })),
        fc.option(fc.nat()),
        (some, page, at) => {
          const focus = at === null ? null : (timeline.entries[at % timeline.entries.length]?.id ?? null)
          const view = { ...some, page, focus }
          expect(onDay(showPage(columns, view), view)).toEqual(
            onDay(showTimeline(timeline, view, 'page'), view),
          )
        },
      ),
      { numRuns: 150 },
    )
  })

  test('tells on a page those of the terms found that it has', () => {
    const view = { ...DEFAULT_VIEW, q: 'kim 2024' }
    const { terms, lines } = showPage(columns, view)
    expect(terms).toContain('kim')
    const all = showTimeline(timeline, view, 'page')
    for (const term of terms) expect(all.terms).toContain(term)
    expect(lines).toHaveLength(all.lines.length)
  })
})

describe('the search of a large timeline', () => {
  const words = [...new Set(timeline.entries.flatMap(({ title, detail }) => `${title} ${detail}`.split(' ')))]
  const queries = fc
    .array(
      fc.oneof(
        fc.constantFrom(...words),
        fc.constantFrom(...words).map((word) => word.slice(0, 3)),
        fc.constantFrom(...words).map((word) => word.slice(1)),
        fc.constantFrom(
          'Путин',
          '김정은',
          '평양',
          'hwasogn',
          'KN-23',
          'U.S.',
          "Putin's",
          '2024',
          '2',
          '1,000',
          'k',
          '!!',
        ),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((some) => some.join(' '))

  test('finds the same entries by the same terms', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const [found, small] = [searchColumns(columns, query), search(timeline, query)]
        expect(found.has).toEqual(small.has)
        expect(found.terms).toEqual(small.terms)
        expect(found.respelled).toEqual(small.respelled)
      }),
      { numRuns: 400 },
    )
  })
})
