import { type Fold, type Foldable, fold } from '@/lib/records/fold'
import type { View } from '@/lib/views/parameters'

/** An entry of a list that can be filtered, sorted and paged. */
export interface Entry extends Foldable {
  readonly id: string
  readonly label: string
  /** When it was published or happened (EDTF); null if unknown. */
  readonly date: string | null
  readonly kind: string
  /** How it, or its sources, were checked. */
  readonly support: readonly string[]
  /** Further text to search. */
  readonly text: string
}

/** Compares two entries, as in `Array.sort`. */
export type Order<E extends Entry> = (one: E, other: E) => number

/** A value of a filter with the number of entries under the other filters. */
export interface Facet {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly on: boolean
}

export interface Listing<E extends Entry> {
  /** The lines of the current page, in order: entries, and salvos with the launches that the list has of them. */
  readonly shown: readonly Fold<E>[]
  readonly total: number
  /** The number of entries that match filters and search, and of the lines that they are on. */
  readonly matching: number
  readonly lines: number
  readonly page: number
  readonly pages: number
  readonly kinds: readonly Facet[]
  readonly support: readonly Facet[]
}

/** Lines per page. */
export const PAGE_LENGTH = 100

/** How far from a page of a list the pages are that it links to, besides its first and last. */
const STEPS = [1, 2, 3, 10, 100]

/** The pages that a page of a list links to, in order: a few however many there are, and each within a few steps. */
export function linkedPages(page: number, pages: number): readonly number[] {
  const near = STEPS.flatMap((step) => [page - step, page + step])
  const all = new Set([1, page, ...near, pages].filter((number) => number >= 1 && number <= pages))
  return [...all].sort((one, other) => one - other)
}

/** The part of a list that a page shows; a page beyond the last shows the last. */
export function pageOf<E>(
  entries: Pick<readonly E[], 'length' | 'slice'>,
  requested: number | null,
  length = PAGE_LENGTH,
) {
  const pages = Math.max(1, Math.ceil(entries.length / length))
  const page = Math.min(requested ?? 1, pages)
  return { shown: entries.slice((page - 1) * length, page * length), page, pages }
}

/** Without case and accents, for the search. */
const normalised = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Newest first; entries without a date come last. */
export const newest: Order<Entry> = (one, other) =>
  byText(other.date ?? '', one.date ?? '') || byText(one.label, other.label)

/** Oldest first; entries without a date come last. */
export const oldest: Order<Entry> = (one, other) =>
  Number(one.date === null) - Number(other.date === null) ||
  byText(one.date ?? '', other.date ?? '') ||
  byText(one.label, other.label)

/** In the order of a vocabulary by the first matching id of an entry, then newest first. */
export function byVocabulary(ids: readonly string[], of: (entry: Entry) => readonly string[]): Order<Entry> {
  const rank = (entry: Entry) => Math.min(ids.length, ...of(entry).map((id) => ids.indexOf(id)))
  return (one, other) => rank(one) - rank(other) || newest(one, other)
}

type Vocabulary = Readonly<Record<string, string>>

function facets<E extends Entry>(
  words: Vocabulary,
  entries: readonly E[],
  of: (entry: E) => readonly string[],
  requested: readonly string[],
): readonly Facet[] {
  const counts = new Map<string, number>()
  for (const entry of entries) for (const id of of(entry)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return Object.entries(words)
    .map(([id, label]) => ({ id, label, count: counts.get(id) ?? 0, on: requested.includes(id) }))
    .filter(({ count, on }) => count > 0 || on)
}

type ListQuery = Pick<View, 'kinds' | 'support' | 'q' | 'sort'>
type Orders<E extends Entry> = Readonly<Record<string, Order<E>>>

function narrowed<E extends Entry>(entries: readonly E[], view: ListQuery) {
  const sought = view.q === null ? [] : normalised(view.q).split(' ')
  // Without a search no text is read, which some lists make only when it is asked for.
  const found =
    sought.length === 0
      ? entries
      : entries.filter((entry) => {
          const text = normalised(`${entry.label} ${entry.text}`)
          return sought.every((word) => text.includes(word))
        })
  const ofKinds = (entry: E) => view.kinds.length === 0 || view.kinds.includes(entry.kind)
  const ofSupport = (entry: E) =>
    view.support.length === 0 || entry.support.some((id) => view.support.includes(id))
  return { found, ofKinds, ofSupport, left: found.filter((entry) => ofKinds(entry) && ofSupport(entry)) }
}

function ordered<E extends Entry>(
  entries: readonly E[],
  { sort }: ListQuery,
  orders: Orders<E>,
): readonly E[] {
  const [first] = Object.values(orders)
  return [...entries].sort((sort === null ? undefined : orders[sort]) ?? first ?? newest)
}

/** All entries that a view selects, in its order. The first of `orders` is the default. */
export function matching<E extends Entry>(
  entries: readonly E[],
  view: ListQuery,
  orders: Orders<E>,
): readonly E[] {
  return ordered(narrowed(entries, view).left, view, orders)
}

/**
 * The page of a list that a view selects, by search, kinds, ways of checking, `sort` and `page`. A page beyond the last
 * shows the last. The first of `orders` is the default.
 */
export function listing<E extends Entry>(
  entries: readonly E[],
  view: ListQuery & Pick<View, 'page'>,
  words: { readonly kinds: Vocabulary; readonly support: Vocabulary },
  orders: Orders<E>,
): Listing<E> {
  const { found, ofKinds, ofSupport, left } = narrowed(entries, view)
  const lines = fold(ordered(left, view, orders))
  return {
    ...pageOf(lines, view.page),
    lines: lines.length,
    total: entries.length,
    matching: left.length,
    kinds: facets(words.kinds, found.filter(ofSupport), ({ kind }) => [kind], view.kinds),
    support: facets(words.support, found.filter(ofKinds), (entry) => entry.support, view.support),
  }
}
