import 'server-only'
import { type Zippable, zipSync } from 'fflate'
import { LICENCE } from '../licence'
import { proofOf } from '../proof/proof'
import { PROOF_FILE } from '../proof/proof-terms'
import type { Exported, Writer } from '../request/exported'
import { exportedAs } from '../request/exported-for'
import { csv } from './csv'
import { json } from './json'
import { png } from './png'
import { svg } from './svg'

function readme({ chart, reading, address, snapshot }: Exported): string {
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

- ${chart.id}.csv: the rows, one record a row; \`source_urls\` names where each comes from
- metadata.json: the rows as typed, with definitions, sources and the view
- ${chart.id}.svg, ${chart.id}.png: the drawing
- proof.json: which view of which revision this is; the site reads it back at /open
`
}

const bytes = (file: Uint8Array<ArrayBuffer> | string) =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file

/**
 * Everything about one view in one file. The parts are those of their own formats; dates in the archive are the
 * revision's, so that equal views give equal bytes.
 */
export const zip: Writer = async (exported) => {
  const { chart, snapshot } = exported
  const parts = {
    'README.md': readme(exported),
    [PROOF_FILE]: `${JSON.stringify(proofOf(exported), null, 2)}\n`,
    'metadata.json': await json(exportedAs(exported, 'json')),
    [`${chart.id}.csv`]: await csv(exportedAs(exported, 'csv')),
    [`${chart.id}.svg`]: await svg(exportedAs(exported, 'svg')),
    [`${chart.id}.png`]: await png(exportedAs(exported, 'png')),
  }
  // The format keeps local time without a zone: noon is the same day in all of them.
  const mtime = new Date(`${snapshot.revision.date}T12:00:00`)
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, file]) => [
      name,
      [bytes(file), { mtime, level: name.endsWith('.png') ? 0 : 6 }],
    ]),
  )
  return Uint8Array.from(zipSync(files))
}
