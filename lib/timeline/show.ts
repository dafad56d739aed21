import { type Fold, fold } from '@/lib/records/fold'
import type { View } from '@/lib/views/parameters'
import { type Timeline, type TimelineEntry, yearOf } from './entry'
import type { Respelled } from './search'
import { type Counts, selectEntries } from './select'

/** Lines per page, for readers without JavaScript. */
export const PAGE_LENGTH = 50

/** A year with its entries. */
export interface ListedYear {
  readonly year: number
  readonly count: number
  /** The index of its first line in the list, and the page of that line. */
  readonly first: number
  readonly page: number
}

/** The part of the timeline that a view shows; plain JSON, sent from server to browser. */
export interface ShownTimeline {
  readonly lines: readonly Fold<TimelineEntry>[]
  /** The number of lines of all pages, and of the entries on them. */
  readonly listed: number
  readonly matching: number
  readonly total: number
  readonly notYetKnown: number
  readonly counts: Counts
  readonly years: readonly ListedYear[]
  /** The index of the line with the entry that the view begins at; null without one, or where the view has no such entry. */
  readonly focus: number | null
  /** The terms found, for highlighting. */
  readonly terms: readonly string[]
  readonly respelled: readonly Respelled[]
  readonly page: number
  readonly pages: number
}

function yearsOf(lines: readonly Fold<TimelineEntry>[]): readonly ListedYear[] {
  const years: { year: number; count: number; first: number; page: number }[] = []
  lines.forEach((line, position) => {
    const year = yearOf(line[0])
    const last = years.at(-1)
    if (last?.year === year) last.count += line.length
    else
      years.push({ year, count: line.length, first: position, page: Math.floor(position / PAGE_LENGTH) + 1 })
  })
  return years
}

/** Shows a view: all its entries, or those of its page, launches of one salvo on one line. Without a page it is the one of `focus`. A page beyond the last shows the last. */
export function showTimeline(timeline: Timeline, view: View, part: 'all' | 'page'): ShownTimeline {
  const { entries, counts, total, notYetKnown, found } = selectEntries(timeline, view)
  const lines = fold(entries)
  const pages = Math.max(1, Math.ceil(lines.length / PAGE_LENGTH))
  const at = lines.findIndex((line) => line.some(({ id }) => id === view.focus))
  const page = Math.min(view.page ?? Math.floor(Math.max(0, at) / PAGE_LENGTH) + 1, pages)
  return {
    lines: part === 'all' ? lines : lines.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH),
    listed: lines.length,
    matching: entries.length,
    total,
    notYetKnown,
    counts,
    years: yearsOf(lines),
    focus: at < 0 ? null : at,
    terms: [...(found?.terms ?? [])],
    respelled: found?.respelled ?? [],
    page,
    pages,
  }
}
