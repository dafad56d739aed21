import 'server-only'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { prepare, putInPlace, syncDirectory } from '../revisions/file-changes'
import { preparedStep, releaseRoom } from '../revisions/release-room'
import { withLineChanges } from './line-changes'
import { fileStep } from './step-history'
import type { FileRecord, StepRecord } from './step-record'
import { StepStuck } from './step-stuck'

/*
 * A step prepares all its texts and its record in `.release/step-new`. The rename of that directory to `.release/step`
 * makes it count. From then on it is only rolled forward, by whoever has the turn: this process, or the next one after
 * a kill. Moments, and what the next one finds:
 *
 * - before the rename: `step-new`, or half of it; it is deleted, and no file of the ledger has changed;
 * - after it: `step`, with those texts that are not in place yet; they are put there;
 * - all are in place: `step` with the record alone, which is filed under `.release/steps`;
 * - the record is filed: `step` without it, which is deleted.
 */

const RECORD = 'record.json'
const FILES = 'files'

const newStep = (directory: string) => join(releaseRoom(directory), 'step-new')

export const digestOf = (text: string | null): string | null =>
  text === null ? null : createHash('sha256').update(text).digest('hex')

const textAt = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null)

function syncBelow(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) syncBelow(join(path, entry.name))
  syncDirectory(path)
}

/** Writes all that a step needs beside the ledger, of which nothing changes. */
export function prepareStep(
  directory: string,
  record: StepRecord,
  texts: ReadonlyMap<string, string | null>,
): void {
  const room = newStep(directory)
  rmSync(room, { recursive: true, force: true })
  const written = [...texts].flatMap(([path, text]): [string, string][] =>
    text === null ? [] : [[path, text]],
  )
  prepare(directory, join(room, FILES), new Map(written))
  prepare(directory, room, new Map([[RECORD, JSON.stringify(record)]]))
  syncBelow(room)
}

/** Makes a prepared step count. */
export function commitStep(directory: string): void {
  renameSync(newStep(directory), preparedStep(directory))
  syncDirectory(releaseRoom(directory))
}

/** Forgets a step that does not count. */
export function dropStep(directory: string): void {
  rmSync(newStep(directory), { recursive: true, force: true })
}

function removeFile(path: string): void {
  rmSync(path, { force: true })
  if (existsSync(dirname(path))) syncDirectory(dirname(path))
}

/** Puts one file of a step in place; not over what somebody wrote there since, which keeps its other lines. */
function place(directory: string, { path, before, after, lines }: FileRecord): void {
  const room = join(preparedStep(directory), FILES)
  const prepared = textAt(join(room, path))
  const target = join(directory, path)
  const now = textAt(target)
  const isThere = digestOf(now) === after || (after !== null && prepared === null)
  if (isThere) return
  // A merge that was interrupted may have left another text there, or half of one.
  const ready = digestOf(now) === before && digestOf(prepared) === after
  const next = ready ? { text: prepared } : withLineChanges(now, lines)
  if (next === null) throw new StepStuck(path, preparedStep(directory))
  if (next.text === null) {
    removeFile(target)
    return
  }
  if (!ready) prepare(directory, room, new Map([[path, next.text]]))
  putInPlace(directory, room, path)
}

/**
 * Puts in place what is left of a step that counts, and files its record; null if there is none. Only for the process
 * whose turn it is. Throws `StepStuck` if somebody has changed the very lines since.
 */
export function rollForward(directory: string): StepRecord | null {
  const room = preparedStep(directory)
  if (!existsSync(room)) return null
  const text = textAt(join(room, RECORD))
  const record = text === null ? null : (JSON.parse(text) as StepRecord)
  if (record !== null) {
    for (const file of record.files) place(directory, file)
    fileStep(directory, record.number, join(room, RECORD))
  }
  rmSync(room, { recursive: true, force: true })
  return record
}
