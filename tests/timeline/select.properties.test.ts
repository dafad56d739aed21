import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACETS, yearOf } from '@/lib/timeline/entry'
import { selectEntries } from '@/lib/timeline/select'
import { showTimeline } from '@/lib/timeline/show'
import { timelineFileSpec } from '@/lib/timeline/spec'
import { timelineOf } from '@/lib/timeline/timeline'
import { formatView, parseView } from '@/lib/views/codec'
import { DEFAULT_VIEW } from '@/lib/views/parameters'
import { REAL } from '../charts/real-slice'
import { timelineViews as views } from './timeline-views'

const timeline = timelineOf(REAL)

describe('for any view of the timeline', () => {
  test('the count beside a value is the number of entries that choosing it alone in its filter leaves', () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...FACETS), fc.nat(), (view, facet, at) => {
        const values = timeline.facets.find(({ parameter }) => parameter === facet)?.values ?? []
        const value = values[at % values.length]
        if (!value) return
        const count = selectEntries(timeline, view).counts[facet][value.id] ?? 0
        expect(selectEntries(timeline, { ...view, [facet]: [value.id] }).entries).toHaveLength(count)
      }),
      { numRuns: 150 },
    )
  })

  test('another filter never adds entries, and the other order has the same ones', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { entries } = selectEntries(timeline, view)
        const all = new Set(selectEntries(timeline, { ...view, topics: [], q: null }).entries)
        expect(entries.every((entry) => all.has(entry))).toBe(true)
        const other = selectEntries(timeline, { ...view, sort: view.sort === null ? 'oldest' : null }).entries
        expect([...other].reverse()).toEqual(entries)
      }),
      { numRuns: 60 },
    )
  })

  test('the pages hold every line once, in order, and the lines every entry', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { pages, matching, listed } = showTimeline(timeline, view, 'page')
        const read = Array.from(
          { length: pages },
          (_, index) => showTimeline(timeline, { ...view, page: index + 1 }, 'page').lines,
        ).flat()
        expect(read).toHaveLength(listed)
        expect(read.flat()).toHaveLength(matching)
        expect(new Set(read.flat())).toEqual(new Set(selectEntries(timeline, view).entries))
        expect(read).toEqual(showTimeline(timeline, view, 'all').lines)
      }),
      { numRuns: 40 },
    )
  })

  test('a year counts entries, however many of them share a line, and leads to its first line', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { lines, years } = showTimeline(timeline, view, 'all')
        for (const { year, count, first } of years) {
          expect(lines.flat().filter((entry) => yearOf(entry) === year)).toHaveLength(count)
          expect(lines.findIndex(([entry]) => yearOf(entry) === year)).toBe(first)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('an entry that it names is on the page that is shown', () => {
    fc.assert(
      fc.property(views, fc.nat(), (view, at) => {
        const { entries } = selectEntries(timeline, view)
        const focus = entries[at % entries.length]?.id ?? 'none'
        const whole = showTimeline(timeline, { ...view, focus }, 'all')
        const { lines, focus: index } = showTimeline(timeline, { ...view, focus }, 'page')
        expect(index).toBe(whole.focus)
        if (entries.length === 0) expect(index).toBeNull()
        else {
          expect(whole.lines[index ?? -1]?.some(({ id }) => id === focus)).toBe(true)
          expect(lines.flat().some(({ id }) => id === focus)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('its address gives it back', () => {
    const spec = timelineFileSpec(timeline, 1)
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(new URLSearchParams(formatView(view)), spec)).toEqual({ view, problems: [] })
      }),
    )
  })
})

test('nothing is listed that was not known on the day', () => {
  const { entries, notYetKnown } = selectEntries(timeline, { ...DEFAULT_VIEW, known: '2025-01-13' })
  expect(entries.every(({ known }) => known <= '2025-01-13')).toBe(true)
  expect(entries.length + notYetKnown).toBe(timeline.entries.length)
  expect(notYetKnown).toBeGreaterThan(0)
})
