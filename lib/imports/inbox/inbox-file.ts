import 'server-only'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { syncDirectory } from '@/lib/ledger/revisions/file-changes'
import type { Candidate } from '../candidate'
import { ImportRefused } from '../import-refused'
import { inboxText } from './inbox-text'
import { parseInbox } from './parse-inbox'

/** Path below the data directory: one file a kind. */
export const inboxFile = (kind: string) => `inbox/${kind}.jsonl`

/** The candidates of a kind so far; none without a file. Throws `ImportRefused` with the faults of the file. */
export function readInbox(directory: string, kind: string): readonly Candidate[] {
  const file = inboxFile(kind)
  const path = join(directory, file)
  if (!existsSync(path)) return []
  const { candidates, faults } = parseInbox(file, readFileSync(path, 'utf8'))
  if (faults.length > 0)
    throw new ImportRefused(`The inbox ${path} cannot be read; nothing was changed.`, faults)
  return candidates
}

/** Puts an inbox in its place, at once: whoever reads it sees the old one or the new one, whole. */
export function writeInbox(directory: string, kind: string, candidates: readonly Candidate[]): void {
  const folder = join(directory, 'inbox')
  mkdirSync(folder, { recursive: true })
  const next = join(folder, `.${kind}.jsonl.next`)
  const file = openSync(next, 'w')
  try {
    writeFileSync(file, inboxText(candidates))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(next, join(directory, inboxFile(kind)))
  syncDirectory(folder)
}
