import 'server-only'
import { type Zippable, zipSync } from 'fflate'
import { csv } from '@/lib/exports/formats/csv'
import { json } from '@/lib/exports/formats/json'
import { svg } from '@/lib/exports/formats/svg'
import { PROOF_FILE } from '@/lib/exports/proof/proof-terms'
import { exportInput, withFormat } from '@/lib/exports/request/export-input'
import type { ChartItem, LedgerDocument } from '../document'
import { documentPdf } from './document-pdf'
import { documentProof } from './document-proof'
import { documentReadme } from './document-readme'

type File = Uint8Array<ArrayBuffer> | string

/** The folder of a chart, by its place in the document: `charts/03-troops-sent`. */
const chartFolder = ({ request }: ChartItem, place: number): string =>
  `charts/${String(place + 1).padStart(2, '0')}-${request.chart.id}`

/** A chart as drawing, as rows and as rows with definitions, each the same as its own export. */
async function chartFiles(item: ChartItem, place: number, document: LedgerDocument, site: string) {
  const input = exportInput(item.request, document.ledger, site)
  const path = `${chartFolder(item, place)}/${item.request.chart.id}`
  return {
    [`${path}.svg`]: await svg(withFormat(input, 'svg')),
    [`${path}.csv`]: await csv(withFormat(input, 'csv')),
    [`${path}.json`]: await json(withFormat(input, 'json')),
  }
}

/**
 * A document in one archive: as text, as PDF, each chart as drawing and rows, and the records. Files are dated by the
 * revision, so that the same document gives the same bytes.
 */
export async function documentZip(document: LedgerDocument, site: string): Promise<Uint8Array<ArrayBuffer>> {
  const charts = document.sections.flatMap((section) => section.charts)
  const parts: Record<string, File> = {
    'README.md': documentReadme(document, site, charts.map(chartFolder)),
    [PROOF_FILE]: `${JSON.stringify(documentProof(document, site, 'zip'), null, 2)}\n`,
    [`${document.name}.pdf`]: await documentPdf(document, site),
    'records.json': `${JSON.stringify(
      document.sections.flatMap(({ records }) => records.map(({ record }) => record)),
      null,
      2,
    )}\n`,
  }
  for (const [place, item] of charts.entries())
    Object.assign(parts, await chartFiles(item, place, document, site))
  // ZIP stores local time without a zone; at noon the date is the same in all zones.
  const mtime = new Date(`${document.snapshot.revision.date}T12:00:00`)
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, file]) => [
      name,
      [typeof file === 'string' ? new TextEncoder().encode(file) : file, { mtime }],
    ]),
  )
  return Uint8Array.from(zipSync(files))
}
