import 'server-only'
import type { ProblemDocument } from '@/lib/http/problem-document'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { isLarge } from '@/lib/timeline/large/is-large'
import { viewAt } from '@/lib/views/view-at'
import type { SearchDocument } from './document'
import { documentsOf, otherDocumentsOf } from './documents'
import { BUILD } from './documents-path'

/**
 * Everything that can be found, as a browser searches it; of a large ledger all but the entries of its timeline, which the
 * page of the search finds.
 */
export interface RequestedDocuments {
  readonly documents: readonly SearchDocument[]
}

/** The documents of the revision that an address names; else what is wrong with it. */
export function requestedDocuments(
  ledger: Ledger,
  query: URLSearchParams,
): RequestedDocuments | ProblemDocument {
  const asked = new URLSearchParams(query)
  asked.delete('build')
  const { view, problems, snapshot } = viewAt(ledger, asked, (_, newest) => ({
    rev: { min: 1, max: newest, initial: null },
  }))
  if (problems.length > 0)
    return { status: 400, title: 'Not the search', detail: 'A parameter was refused.', problems }
  if (query.get('build') !== BUILD || view.rev === null)
    return {
      status: 404,
      title: 'No documents of a search',
      detail: 'This address was written by another build of the site, or names no revision.',
    }
  if (!isLarge(snapshot)) return { documents: documentsOf(snapshot) }
  const { before, after } = otherDocumentsOf(snapshot)
  return { documents: [...before, ...after] }
}
