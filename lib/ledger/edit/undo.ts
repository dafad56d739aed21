import 'server-only'
import { fileOf } from '../load/parse'
import { TABLES } from '../schema/rows'
import { changeFiles, type Present } from './change-files'
import { type EditedTexts, textIn } from './edited-texts'
import { inverseChanges, withLineChanges } from './line-changes'
import { stepRecords, stepStacks } from './step-history'
import type { StepOutcome } from './step-outcome'
import type { StepRecord } from './step-record'

const TABLE_FILES = TABLES.map(fileOf)

/** The texts of the files without what a record did to them. */
function textsWithout(record: StepRecord, { read, next }: Present): EditedTexts {
  if (record.next < next && record.files.some(({ path }) => TABLE_FILES.includes(path))) {
    const reason = `“${record.words}” was released as revision ${record.next}, and what is published stays; correct it instead.`
    return { kind: 'refused', reason }
  }
  const texts = new Map<string, string | null>()
  for (const { path, lines } of record.files) {
    const back = withLineChanges(textIn(read, path), inverseChanges(lines))
    if (back === null) {
      const reason = `Lines of ${path} that “${record.words}” wrote were changed since; nothing was taken back.`
      return { kind: 'refused', reason }
    }
    texts.set(path, back.text)
  }
  return { kind: 'texts', texts }
}

/** Takes back the last record of a stack. It is looked up in the turn, so that two who do it at once take back two. */
function takeBack(
  directory: string,
  kind: 'undo' | 'redo',
  stack: (records: readonly StepRecord[]) => readonly StepRecord[],
  nothing: string,
  expected: number | null,
): StepOutcome {
  return changeFiles(directory, (present) => {
    const record = stack(stepRecords(directory)).at(-1)
    const other = `Another step came in between: “${record?.words}”. Nothing was taken back.`
    return {
      edited:
        record === undefined
          ? { kind: 'refused', reason: nothing }
          : expected !== null && record.number !== expected
            ? { kind: 'refused', reason: other }
            : textsWithout(record, present),
      intent: { kind, of: record?.number ?? null, words: record?.words ?? '', why: record?.why ?? null },
    }
  })
}

/**
 * Takes back the newest step that is not undone, as a step of its own; only the one with the number `expected`, if given.
 * Refused in words without one, if its rows were released, or if lines that it wrote were changed since; with faults if
 * other rows rest on it. Throws `TurnTaken`.
 */
export const undo = (directory: string, expected: number | null = null): StepOutcome =>
  takeBack(directory, 'undo', (records) => stepStacks(records).done, 'There is no step to undo.', expected)

/** Does again what was undone last, until another step comes between. Refused as `undo` is. */
export const redo = (directory: string, expected: number | null = null): StepOutcome =>
  takeBack(
    directory,
    'redo',
    (records) => stepStacks(records).undone,
    'There is no step to do again.',
    expected,
  )
