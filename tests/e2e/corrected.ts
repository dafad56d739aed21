import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/**
 * Corrects the headline of one published event in a data directory as an editor would: the row is closed, a new one is
 * added, and the ledger is released. Throws where the row is not there to be corrected.
 */
export function correctHeadline(
  data: string,
  id: string,
  { before, after, revision, date }: { before: string; after: string; revision: number; date: string },
): void {
  const file = join(data, 'events.csv')
  const lines = readFileSync(file, 'utf8').split('\n')
  const at = lines.findIndex((line) => line.startsWith(`${id},`) && /,\d+,\r?$/.test(line))
  const published = lines[at] ?? ''
  if (!published.includes(before)) throw new Error(`events.csv has no open ${id} with the headline ${before}`)
  lines[at] = published.replace(/,(\r?)$/, `,${revision}$1`)
  lines.splice(at + 1, 0, published.replace(before, after).replace(/,\d+,(\r?)$/, `,${revision},$1`))
  writeFileSync(file, lines.join('\n'))
  const command = [
    '--tsconfig',
    'scripts/tsconfig.json',
    'scripts/ledger.ts',
    'release',
    'A headline is corrected.',
  ]
  execFileSync(join(root, 'node_modules/.bin/tsx'), [...command, '--data', data, '--date', date], {
    cwd: root,
  })
}
