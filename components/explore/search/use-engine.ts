import useSWR from 'swr/immutable'
import { fetchJson } from '@/lib/http/fetch-json'
import type { SearchDocument } from '@/lib/search/document'
import { documentsPath } from '@/lib/search/documents-path'
import { makeEngineSlowly, type SearchEngine } from '@/lib/search/engine'

const load = async (path: string): Promise<SearchEngine> => {
  const { documents } = await fetchJson<{ readonly documents: readonly SearchDocument[] }>(path)
  return makeEngineSlowly(documents)
}

/** The index of a revision, fetched once; until then that it is coming, or that it could not be fetched. */
export function useEngine(revision: number): SearchEngine | 'loading' | 'failed' {
  const { data, error } = useSWR(documentsPath(revision), load)
  return data ?? (error === undefined ? 'loading' : 'failed')
}
