import { DownloadLink } from '@/components/explore/share/download-link'
import type { LedgerDocument } from '@/lib/documents/document'
import { documentFormats } from '@/lib/documents/files/document-formats'
import { formatView } from '@/lib/views/codec'

/** Links to the files of a document, in its view. */
export function DocumentFiles({ document }: { document: LedgerDocument }) {
  const query = formatView(document.view)
  return (
    <p className="mt-4 flex flex-wrap gap-x-4 text-sm print:hidden">
      As one file:
      {Object.entries(documentFormats).map(([extension, { label, description }]) => (
        <span key={extension}>
          <DownloadLink href={`${document.path}.${extension}${query === '' ? '' : `?${query}`}`}>
            {label}
          </DownloadLink>{' '}
          <span className="text-muted">({description})</span>
        </span>
      ))}
    </p>
  )
}
