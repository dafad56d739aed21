import { bisectLeft } from 'd3-array'
import MiniSearch from 'minisearch'
import { memoByValue } from '@/lib/memo'
import { termsOf } from '@/lib/text/terms'
import { dateTerms } from './date-terms'
import type { SearchDocument } from './document'
import { DOCUMENT_KINDS } from './kinds'

/** How much a find in each part of a document counts. `about` are the names of what it names, `cited` titles of sources. */
export const FIELDS = { title: 3, names: 3, sort: 1, about: 1, date: 2, text: 1, cited: 0.8 } as const
export type FieldName = keyof typeof FIELDS

/** Documents that are taken in at a time where a reader must not wait. */
const CHUNK = 100

/** What a query has to know of an index to be read. */
export interface KnownTerms {
  /** Whether a term is in the index, or begins one. */
  hasTerm(start: string): boolean
  /** The terms that name a kind of event. */
  readonly sorts: ReadonlySet<string>
}

/** Documents with their index. */
export interface SearchEngine extends KnownTerms {
  readonly documents: readonly SearchDocument[]
  /** By position of the document. */
  readonly index: MiniSearch<Numbered>
}

interface Numbered {
  readonly id: number
}

const nameOf = (href: string) => href.slice(href.lastIndexOf('/') + 1)

/** What tells the terms of each field of one of some documents. */
export function partsOf(documents: readonly SearchDocument[]) {
  // Many rows name the same person and cite the same source.
  const termsAt = (of: (document: SearchDocument) => readonly string[]) =>
    memoByValue((position: number): readonly string[] => {
      const document = documents[position]
      return document === undefined ? [] : of(document).flatMap(termsOf)
    })
  const namesAt = termsAt(({ title, names }) => [title, ...names])
  const titleAt = termsAt(({ title }) => [title])
  return {
    title: ({ title }) => termsOf(title),
    names: ({ names }) => names.flatMap(termsOf),
    sort: ({ sort }) => termsOf(sort),
    about: ({ about }) => about.flatMap(namesAt),
    date: ({ date }) => dateTerms(date),
    // Addresses are made of words that say what a page is about.
    text: ({ text, href }) => termsOf(`${text} ${nameOf(href).replaceAll('-', ' ')}`),
    cited: ({ cites }) => cites.flatMap(titleAt),
  } satisfies Record<FieldName, (document: SearchDocument) => readonly string[]>
}

function emptyEngine(documents: readonly SearchDocument[]) {
  const parts = partsOf(documents)
  const terms = new Set<string>()
  const sorts = new Set<string>()
  const weights = documents.map(({ kind, weight }) => DOCUMENT_KINDS[kind].weight * weight)
  const index = new MiniSearch<Numbered>({
    fields: Object.keys(FIELDS),
    extractField: (numbered, field) => {
      const document = documents[numbered.id]
      if (field === 'id' || document === undefined) return String(numbered.id)
      const found = new Set(parts[field as FieldName](document))
      for (const term of found) terms.add(term)
      if (field === 'sort') for (const term of found) sorts.add(term)
      return [...found].join(' ')
    },
    tokenize: (text) => text.split(' ').filter((term) => term !== ''),
    processTerm: (term) => term,
    searchOptions: {
      boost: FIELDS,
      tokenize: (term) => [term],
      boostDocument: (id) => weights[id] ?? 0,
    },
  })
  const numbered = documents.map((_, id) => ({ id }))
  return {
    index,
    numbered,
    engine: (): SearchEngine => {
      const sorted = [...terms].sort()
      const hasTerm = (start: string) => sorted[bisectLeft(sorted, start)]?.startsWith(start) ?? false
      return { documents, index, hasTerm, sorts }
    },
  }
}

/** Makes the index of documents, at once. */
export function makeEngine(documents: readonly SearchDocument[]): SearchEngine {
  const { index, numbered, engine } = emptyEngine(documents)
  index.addAll(numbered)
  return engine()
}

/** Makes the index of documents little by little, while a reader goes on typing. */
export async function makeEngineSlowly(documents: readonly SearchDocument[]): Promise<SearchEngine> {
  const { index, numbered, engine } = emptyEngine(documents)
  await index.addAllAsync(numbered, { chunkSize: CHUNK })
  return engine()
}
