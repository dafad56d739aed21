import type { View } from '@/lib/views/parameters'
import { type Timeline, type TimelineEntry, yearOf } from './entry'
import type { Respelled } from './search'
import { type Counts, selectEntries } from './select'

/** Entries per page, for readers without JavaScript. */
const PAGE_LENGTH = 50

/** A year with its entries. */
export interface ListedYear {
  readonly year: number
  readonly count: number
  /** The index of its first entry in the list, and the page of that entry. */
  readonly first: number
  readonly page: number
}

/** The part of the timeline that a view shows; plain JSON, sent from server to browser. */
export interface ShownTimeline {
  readonly entries: readonly TimelineEntry[]
  readonly matching: number
  readonly total: number
  readonly notYetKnown: number
  readonly counts: Counts
  readonly years: readonly ListedYear[]
  /** The terms found, for highlighting. */
  readonly terms: readonly string[]
  readonly respelled: readonly Respelled[]
  readonly page: number
  readonly pages: number
}

function yearsOf(entries: readonly TimelineEntry[]): readonly ListedYear[] {
  const years: { year: number; count: number; first: number; page: number }[] = []
  entries.forEach((entry, position) => {
    const year = yearOf(entry)
    const last = years.at(-1)
    if (last?.year === year) last.count++
    else years.push({ year, count: 1, first: position, page: Math.floor(position / PAGE_LENGTH) + 1 })
  })
  return years
}

/** Shows a view: all its entries, or those of its page. A page beyond the last shows the last. */
export function showTimeline(timeline: Timeline, view: View, part: 'all' | 'page'): ShownTimeline {
  const { entries, counts, total, notYetKnown, found } = selectEntries(timeline, view)
  const pages = Math.max(1, Math.ceil(entries.length / PAGE_LENGTH))
  const page = Math.min(view.page ?? 1, pages)
  return {
    entries: part === 'all' ? entries : entries.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH),
    matching: entries.length,
    total,
    notYetKnown,
    counts,
    years: yearsOf(entries),
    terms: [...(found?.terms ?? [])],
    respelled: found?.respelled ?? [],
    page,
    pages,
  }
}
