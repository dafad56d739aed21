import type { ExportAddresses } from '@/lib/exports/delivery/addresses'
import type { LedgerDocument } from '../document'
import type { DocumentFormat } from './document-formats'

const withQuery = (path: string, query: string) => (query === '' ? path : `${path}?${query}`)

/** Absolute addresses of a document and of one of its files. `site` is the origin. */
export function documentAddresses(
  { path, queryAt, snapshot }: LedgerDocument,
  site: string,
  format: DocumentFormat,
): ExportAddresses {
  const pinned = queryAt(snapshot.revision.number)
  return {
    page: { live: withQuery(`${site}${path}`, queryAt(null)), pinned: withQuery(`${site}${path}`, pinned) },
    file: withQuery(`${site}${path}.${format}`, pinned),
  }
}
