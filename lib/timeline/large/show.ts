import 'server-only'
import { bisectLeft } from 'd3-array'
import { rowIndex } from '@/lib/ledger/revisions/row-index'
import type { Fold } from '@/lib/records/fold'
import { LABELLED_FACETS, labelTerms, termsOf } from '@/lib/timeline/search'
import type { View } from '@/lib/views/parameters'
import { TIMELINE_TABLES, type TimelineEntry } from '../entry'
import type { ListedRow } from '../row-entry'
import { PAGE_LENGTH, type ShownTimeline } from '../show'
import type { TimelineColumns } from './columns'
import { entriesAt } from './entries'
import { listedPositions, type SelectedPositions, selectPositions } from './select'

type CountedYear = {
  -readonly [K in keyof ShownTimeline['years'][number]]: ShownTimeline['years'][number][K]
}

/** The lines of a list: launches of one salvo are one, which stands where the first of them stands. */
interface Lines {
  readonly count: number
  /** The line of each entry of the list. */
  readonly of: Uint32Array
  readonly years: readonly CountedYear[]
}

function linesOf({ salvos, dates }: TimelineColumns, listed: Uint32Array): Lines {
  const of = new Uint32Array(listed.length)
  const years: CountedYear[] = []
  const started = new Map<number, { readonly line: number; readonly year: CountedYear }>()
  let count = 0
  let year: CountedYear | undefined
  for (let index = 0; index < listed.length; index++) {
    const position = listed[index] as number
    const salvo = salvos[position] as number
    const line = salvo === 0 ? undefined : started.get(salvo)
    if (line !== undefined) {
      of[index] = line.line
      line.year.count++
      continue
    }
    const date = dates.values[dates.codes[position] as number]
    if (date !== undefined && year?.year !== date.year) {
      year = { year: date.year, count: 0, first: count, page: Math.floor(count / PAGE_LENGTH) + 1 }
      years.push(year)
    }
    if (year !== undefined) {
      year.count++
      if (salvo !== 0) started.set(salvo, { line: count, year })
    }
    of[index] = count++
  }
  return { count, of, years }
}

/** The position of the entry with an id; null where the timeline has none. */
function positionOf({ snapshot, ...columns }: TimelineColumns, id: string): number | null {
  const index = rowIndex(snapshot.tables)
  for (const table of TIMELINE_TABLES) {
    const row = index.row(table, id) as ListedRow | null
    const position = row === null ? null : columns.positionOf({ table, row })
    if (position !== null) return position
  }
  return null
}

/** The line of an entry; null where it is not listed. */
function lineAt(lines: Lines, { passing }: SelectedPositions, view: View, position: number | null) {
  if (position === null) return null
  const at = bisectLeft(passing, position)
  if (passing[at] !== position) return null
  return lines.of[view.sort === 'oldest' ? passing.length - 1 - at : at] ?? null
}

/** The entries of the lines of a page. */
function linesOnPage(
  columns: TimelineColumns,
  lines: Lines,
  listed: Uint32Array,
  page: number,
  day: string,
): readonly Fold<TimelineEntry>[] {
  const first = (page - 1) * PAGE_LENGTH
  const indices: number[] = []
  for (let index = 0; index < lines.of.length; index++) {
    const line = lines.of[index] as number
    if (line >= first && line < first + PAGE_LENGTH) indices.push(index)
  }
  const entries = entriesAt(
    columns,
    indices.map((index) => listed[index] as number),
    day,
  )
  const shown: TimelineEntry[][] = []
  entries.forEach((entry, at) => {
    const line = (lines.of[indices[at] as number] as number) - first
    const before = shown[line]
    if (before === undefined) shown[line] = [entry]
    else before.push(entry)
  })
  return shown as [TimelineEntry, ...TimelineEntry[]][]
}

/** The terms of a search that some lines show: those that begin with a few digits may be as many as entries. */
function shownTerms(
  terms: Iterable<string>,
  lines: readonly Fold<TimelineEntry>[],
  columns: TimelineColumns,
): readonly string[] {
  const named = labelTerms(columns)
  const shown = new Set(
    lines
      .flat()
      .flatMap(({ title, detail, values }) => [
        ...termsOf(`${title} ${detail ?? ''}`),
        ...LABELLED_FACETS.flatMap((facet) => values[facet].flatMap((id) => named.get(facet)?.get(id) ?? [])),
      ]),
  )
  return [...terms].filter((term) => shown.has(term))
}

/** The page of a view, of columns: the same as `showTimeline` shows of it. */
export function showPage(columns: TimelineColumns, view: View): ShownTimeline {
  const selected = selectPositions(columns, view)
  const { counts, total, notYetKnown, found, passing } = selected
  const listed = listedPositions(columns, view)
  const lines = linesOf(columns, listed)
  const pages = Math.max(1, Math.ceil(lines.count / PAGE_LENGTH))
  const focus = view.focus === null ? null : lineAt(lines, selected, view, positionOf(columns, view.focus))
  const page = Math.min(view.page ?? Math.floor((focus ?? 0) / PAGE_LENGTH) + 1, pages)
  const shown = linesOnPage(columns, lines, listed, page, view.known ?? columns.revision.date)
  return {
    lines: shown,
    listed: lines.count,
    matching: passing.length,
    total,
    notYetKnown,
    counts,
    years: lines.years,
    focus,
    terms: found === null ? [] : shownTerms(found.terms, shown, columns),
    respelled: found?.respelled ?? [],
    page,
    pages,
  }
}
