import 'server-only'
import { answerFile } from '@/lib/exports/delivery/answer-file'
import { exportHeaders } from '@/lib/exports/delivery/export-headers'
import { siteOrigin } from '@/lib/http/origin'
import type { View } from '@/lib/views/parameters'
import type { LedgerDocument } from '../document'
import { documentAddresses } from './document-addresses'
import { type DocumentFormat, documentFormats } from './document-formats'
import { documentPdf } from './document-pdf'
import { documentZip } from './document-zip'

const WRITERS = { pdf: documentPdf, zip: documentZip } as const

/** A valid request for a file of a document. */
export interface DocumentFile {
  /** At its revision, whether or not that was asked for: both are the same bytes. */
  readonly document: LedgerDocument
  /** As it was asked for. */
  readonly view: View
  readonly format: DocumentFormat
}

/** Answers a request for a file of a document. */
export function answerDocument(
  request: Request,
  { document, view, format }: DocumentFile,
): Promise<Response> {
  const site = siteOrigin(request.headers, process.env.SITE_URL)
  const { name, snapshot, words } = document
  const { mediaType } = documentFormats[format]
  const file = { name, mediaType, extension: format, snapshot, view, words }
  const headers = exportHeaders(file, documentAddresses(document, site, format))
  return answerFile(request, headers, () => WRITERS[format](document, site))
}
