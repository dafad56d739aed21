import 'server-only'
import PDFDocument from 'pdfkit'
import { LEDGER_NAME } from '@/lib/about/ledger'
import type { Proof } from '../proof/proof'
import { proofDescription } from '../proof/proof-markup'

/** A CSS pixel is three quarters of a point. */
export const POINTS = 0.75

/** pdfkit writes document names unescaped into its XMP packet. */
const plain = (text: string) => text.replaceAll('&', 'and').replace(/[<>]/g, ' ')

/** An empty document with a first page of a size in CSS pixels. The dates in it are those of the revision. */
export function pdfDocument(
  { width, height }: { width: number; height: number },
  proof: Proof,
  summary: string,
): PDFKit.PDFDocument {
  const date = new Date(`${proof.date}T00:00:00Z`)
  const document = new PDFDocument({
    size: [width * POINTS, height * POINTS],
    margin: 0,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    tagged: true,
    info: {
      Title: plain(proof.title),
      Author: LEDGER_NAME,
      Subject: plain(summary),
      Keywords: `revision ${proof.revision}, sha256:${proof.digest}`,
      Creator: LEDGER_NAME,
      Producer: LEDGER_NAME,
      // The date of the revision, not the current time, so that equal views give equal bytes.
      CreationDate: date,
      ModDate: date,
    },
  })
  // pdfkit adds this to its uncompressed XMP packet; its types lack the method.
  ;(document as unknown as { appendXML(xml: string): void }).appendXML(proofDescription(proof))
  return document
}

/** The bytes of a document to which nothing more is added. */
export async function pdfBytes(document: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (part: Uint8Array) => parts.push(part))
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.end()
  await done
  return Uint8Array.from(Buffer.concat(parts))
}
