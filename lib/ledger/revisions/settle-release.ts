import 'server-only'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DESCRIPTOR, versionOf, withVersion } from '../load/descriptor'
import { fileOf, parseTable } from '../load/parse'
import { prepare, putInPlace, syncDirectory } from './file-changes'
import { journalFile } from './journal'
import { preparedFiles } from './release-room'
import type { Settled } from './settled'

const PLAN = 'revision'

/** Says what a release is about to publish, before it prepares anything. */
export function begin(directory: string, revision: number): void {
  prepare(directory, preparedFiles(directory), new Map([[PLAN, `${revision}\n`]]))
  syncDirectory(preparedFiles(directory))
}

/** Says that a release left nothing undone. */
export function end(directory: string): void {
  rmSync(preparedFiles(directory), { recursive: true, force: true })
}

function planned(directory: string): number | null {
  const path = join(preparedFiles(directory), PLAN)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return /^\d+\n$/.test(text) ? Number(text) : null
}

function versionIn(text: string): string | null {
  try {
    return JSON.parse(text).version
  } catch {
    return null
  }
}

function takeBack(directory: string, revision: number): void {
  const descriptor = join(directory, DESCRIPTOR)
  const text = existsSync(descriptor) ? readFileSync(descriptor, 'utf8') : ''
  if (versionIn(text) === versionOf(revision)) {
    prepare(directory, preparedFiles(directory), new Map([[DESCRIPTOR, withVersion(text, revision - 1)]]))
    putInPlace(directory, preparedFiles(directory), DESCRIPTOR)
  }
  rmSync(join(directory, journalFile(revision)), { force: true })
}

/**
 * Finishes or takes back what a release left that was interrupted; null if none was. The list of revisions is replaced
 * last: if it names the revision all is in place, otherwise nothing is published. Tables that were sorted stay so,
 * because their order means nothing. Only for the process whose turn it is.
 */
export function settleRelease(directory: string): Settled | null {
  if (!existsSync(preparedFiles(directory))) return null
  const revision = planned(directory)
  const list = readFileSync(join(directory, fileOf('revisions')), 'utf8')
  const published = parseTable('revisions', list).entries?.length ?? 0
  const outcome = revision !== null && revision <= published ? 'finished' : 'taken back'
  if (outcome === 'taken back' && revision !== null) takeBack(directory, revision)
  end(directory)
  return { what: 'release', outcome, revision }
}
