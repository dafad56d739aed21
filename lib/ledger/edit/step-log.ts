import 'server-only'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { prepare, putInPlace, syncDirectory } from '../revisions/file-changes'
import { preparedStep, releaseRoom } from '../revisions/release-room'
import { withLineChanges } from './line-changes'
import { fileStep, recordOf } from './step-history'
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

/** What is left to do for a file of a step: nothing, to write a text, or what cannot be done. */
type Left = 'nothing' | 'stuck' | { readonly text: string | null; readonly prepared: boolean }

function leftOf(directory: string, { path, before, after, lines }: FileRecord): Left {
  const prepared = textAt(join(preparedStep(directory), FILES, path))
  const now = textAt(join(directory, path))
  if (digestOf(now) === after || (after !== null && prepared === null)) return 'nothing'
  // A merge that was interrupted may have left another text there, or half of one.
  if (digestOf(now) === before && digestOf(prepared) === after) return { text: prepared, prepared: true }
  // Somebody wrote there since: their other lines stay.
  const merged = withLineChanges(now, lines)
  return merged === null ? 'stuck' : { ...merged, prepared: false }
}

function place(directory: string, path: string, left: Left): void {
  if (typeof left === 'string') return
  const room = join(preparedStep(directory), FILES)
  if (left.text === null) {
    removeFile(join(directory, path))
    return
  }
  if (!left.prepared) prepare(directory, room, new Map([[path, left.text]]))
  putInPlace(directory, room, path)
}

/** What became of a step that counts. */
export interface RolledForward {
  readonly outcome: 'finished' | 'taken back'
  readonly step: StepRecord
}

/**
 * Puts in place what is left of a step that counts, and files its record; null if there is none. If somebody has changed
 * the very lines by hand since, it is taken back while no file is in place, and otherwise throws `StepStuck`. Only for
 * the process whose turn it is.
 */
export function rollForward(directory: string): RolledForward | null {
  const room = preparedStep(directory)
  if (!existsSync(room)) return null
  const text = textAt(join(room, RECORD))
  if (text === null) {
    rmSync(room, { recursive: true, force: true })
    return null
  }
  const step = recordOf(text)
  if (step === null) throw new StepStuck(RECORD, room)
  const left = step.files.map((file) => ({ path: file.path, left: leftOf(directory, file) }))
  const stuck = left.find((file) => file.left === 'stuck')
  if (stuck !== undefined) {
    if (left.some((file) => file.left === 'nothing')) throw new StepStuck(stuck.path, room)
    // The record goes first: without it nothing of the step counts.
    removeFile(join(room, RECORD))
    rmSync(room, { recursive: true, force: true })
    return { outcome: 'taken back', step }
  }
  for (const file of left) place(directory, file.path, file.left)
  fileStep(directory, step.number, join(room, RECORD))
  rmSync(room, { recursive: true, force: true })
  return { outcome: 'finished', step }
}
