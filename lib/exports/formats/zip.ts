import 'server-only'
import { type Zippable, zipSync } from 'fflate'
import { LICENCE } from '../licence'
import { proofOf } from '../proof/proof'
import { PROOF_FILE } from '../proof/proof-terms'
import { type ExportInput, withFormat } from '../request/export-input'
import type { Writer } from '../writer'
import { csv } from './csv'
import { json } from './json'
import { png } from './png'
import { svg } from './svg'

function readme({ chart, reading, address, snapshot }: ExportInput): string {
  const { number, date, digest } = snapshot.revision
  return `# ${chart.title}

${reading.summary}

${reading.subtitle}

- This view, as it was: ${address.pinned}
- This view, as it is today: ${address.live}
- Revision ${number} of ${date}, SHA-256 ${digest}
- Licence: ${LICENCE.title}, ${LICENCE.address}

## What it can't say

${reading.notes.map((note) => `- ${note}`).join('\n')}

## Files

- ${chart.id}.csv: the rows, one record a row; \`source_urls\` names where each comes from,
  \`weakness_words\` what weakens it${chart.table === 'estimates' ? ', `state_words` whether a claim is current' : ''}
- metadata.json: the rows as typed, with definitions, sources and the view
- ${chart.id}.svg, ${chart.id}.png: the drawing
- proof.json: which view of which revision this is; the site reads it back at /open
`
}

const bytes = (file: Uint8Array<ArrayBuffer> | string) =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file

/**
 * The view in all data and picture formats, each the same as its own export. Files are dated by the revision, so that
 * the same view gives the same bytes.
 */
export const zip: Writer = async (input) => {
  const { chart, snapshot } = input
  const parts = {
    'README.md': readme(input),
    [PROOF_FILE]: `${JSON.stringify(proofOf(input), null, 2)}\n`,
    'metadata.json': await json(withFormat(input, 'json')),
    [`${chart.id}.csv`]: await csv(withFormat(input, 'csv')),
    [`${chart.id}.svg`]: await svg(withFormat(input, 'svg')),
    [`${chart.id}.png`]: await png(withFormat(input, 'png')),
  }
  // ZIP stores local time without a zone; at noon the date is the same in all zones.
  const mtime = new Date(`${snapshot.revision.date}T12:00:00`)
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, file]) => [
      name,
      [bytes(file), { mtime, level: name.endsWith('.png') ? 0 : 6 }],
    ]),
  )
  return Uint8Array.from(zipSync(files))
}
