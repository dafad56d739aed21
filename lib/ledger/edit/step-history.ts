import 'server-only'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncDirectory } from '../revisions/file-changes'
import { releaseRoom } from '../revisions/release-room'
import type { StepRecord } from './step-record'

/** An undone step counts as two, so that fifty steps can be undone and redone. */
const REMEMBERED = 100

const NAME = /^(\d{1,15})\.json$/

/** Where steps are remembered, one file each. git does not see it. */
const stepsRoom = (directory: string) => join(releaseRoom(directory), 'steps')
const nameOf = (number: number) => `${String(number).padStart(6, '0')}.json`

/** The numbers of the steps that are remembered, the oldest first. */
function numbersIn(room: string): readonly number[] {
  const names = existsSync(room) ? readdirSync(room) : []
  return names
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

export const nextStepNumber = (directory: string): number => (numbersIn(stepsRoom(directory)).at(-1) ?? 0) + 1

/** Files the record of a step that is done, by moving it, and forgets the oldest. */
export function fileStep(directory: string, number: number, record: string): void {
  const room = stepsRoom(directory)
  mkdirSync(room, { recursive: true })
  renameSync(record, join(room, nameOf(number)))
  syncDirectory(room)
  for (const old of numbersIn(room).slice(0, -REMEMBERED)) rmSync(join(room, nameOf(old)), { force: true })
}

/** The record that a text is; null for one that is none. */
export function recordOf(text: string): StepRecord | null {
  try {
    const record = JSON.parse(text) as Partial<StepRecord> | null
    return typeof record?.number === 'number' && Array.isArray(record.files) ? (record as StepRecord) : null
  } catch {
    return null
  }
}

/** The steps that are remembered, the oldest first, undoing and redoing among them. */
export function stepRecords(directory: string): readonly StepRecord[] {
  const room = stepsRoom(directory)
  return numbersIn(room).flatMap((number) => recordOf(readFileSync(join(room, nameOf(number)), 'utf8')) ?? [])
}

/** The steps that can be undone, and the undoings that can be undone in turn, each with the next one last. */
export function stepStacks(records: readonly StepRecord[]): {
  readonly done: readonly StepRecord[]
  readonly undone: readonly StepRecord[]
} {
  let done: readonly StepRecord[] = []
  let undone: readonly StepRecord[] = []
  for (const record of records) {
    if (record.kind === 'undo') done = done.filter(({ number }) => number !== record.of)
    else done = [...done, record]
    if (record.kind === 'undo') undone = [...undone, record]
    else undone = record.kind === 'redo' ? undone.filter(({ number }) => number !== record.of) : []
  }
  return { done, undone }
}
