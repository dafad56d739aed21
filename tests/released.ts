import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** A copy of a ledger to change, by default of that of the project. */
export function copiedLedger(from = join(root, 'data')): string {
  const directory = mkdtempSync(join(tmpdir(), 'ledger-'))
  cpSync(from, directory, { recursive: true })
  return directory
}

/** Publishes a person as the next revision, as an editor does. Throws where that is refused, or not without a word. */
export function releasePerson(data: string, id: string): void {
  const next = readFileSync(join(data, 'revisions.csv'), 'utf8').trimEnd().split('\n').length
  appendFileSync(join(data, 'people.csv'), `${id},Somebody Else,RUS,,${next},\n`)
  const { status, stderr } = spawnSync(
    join(root, 'node_modules', '.bin', 'tsx'),
    ['--tsconfig', 'scripts/tsconfig.json', 'scripts/ledger.ts', 'release', 'A person more.', '--data', data],
    { cwd: root, encoding: 'utf8' },
  )
  if (status !== 0 || stderr !== '') throw new Error(`The release ended with ${status}. ${stderr}`)
}
