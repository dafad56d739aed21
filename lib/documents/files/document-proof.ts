import { LICENCE } from '@/lib/exports/licence'
import type { Proof } from '@/lib/exports/proof/proof'
import type { LedgerDocument } from '../document'
import { documentAddresses } from './document-addresses'
import type { DocumentFormat } from './document-formats'

/** What a file of a document says of itself. The sources are those of its records; each chart in it has a proof of its own. */
export function documentProof(document: LedgerDocument, site: string, format: DocumentFormat): Proof {
  const { number, date, digest } = document.snapshot.revision
  const { page, file } = documentAddresses(document, site, format)
  return {
    title: document.title,
    address: page.pinned,
    file,
    revision: number,
    date,
    digest,
    licence: LICENCE.address,
    sources: document.sources.flatMap(({ url }) => url ?? []),
  }
}
