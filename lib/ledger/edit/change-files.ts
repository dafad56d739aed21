import 'server-only'
import { heldReader, type PackageReader, readerOf, withTexts } from '../load/package-reader'
import { settleInTurn } from '../revisions/settle'
import { inTurn } from '../revisions/turn'
import { type EditedTexts, textIn } from './edited-texts'
import { judgedLedger, newFaults } from './judged-ledger'
import { lineChanges } from './line-changes'
import { nextStepNumber } from './step-history'
import { commitStep, digestOf, dropStep, prepareStep, rollForward } from './step-log'
import type { StepOutcome } from './step-outcome'
import type { StepRecord } from './step-record'

/** What a step is about to do, without what it does to which file. */
export type Intent = Pick<StepRecord, 'kind' | 'of' | 'words' | 'why'>

/** The files of a ledger in a turn. */
export interface Present {
  readonly read: PackageReader
  /** The number of the next revision. */
  readonly next: number
}

/** The new texts, or why there are none, from the files as they are, with what to remember of them. */
export type Plan = (present: Present) => { readonly intent: Intent; readonly edited: EditedTexts }

/** How often somebody may save a file by hand while a step is prepared. */
const TRIES = 5

/** One try; null if a file was changed by hand meanwhile. */
function tryOnce(directory: string, plan: Plan): StepOutcome | null {
  const read = heldReader(readerOf(directory))
  const ledger = judgedLedger(directory, read)
  const { intent, edited } = plan({ read, next: ledger.next })
  if (edited.kind !== 'texts') return edited
  const texts = new Map([...edited.texts].filter(([path, text]) => textIn(read, path) !== text))
  if (texts.size === 0) return { kind: 'refused', reason: 'Nothing would change.' }
  const faults = newFaults(ledger, judgedLedger(directory, heldReader(withTexts(read, texts))))
  if (faults.length > 0) return { kind: 'faults', faults }

  const step: StepRecord = {
    number: nextStepNumber(directory),
    time: new Date().toISOString(),
    ...intent,
    next: ledger.next,
    files: [...texts].map(([path, text]) => {
      const before = textIn(read, path)
      return { path, before: digestOf(before), after: digestOf(text), lines: lineChanges(before, text) }
    }),
  }
  prepareStep(directory, step, texts)
  const now = readerOf(directory)
  if ([...texts.keys()].some((path) => textIn(now, path) !== textIn(read, path))) {
    dropStep(directory)
    return null
  }
  commitStep(directory)
  return rollForward(directory)?.outcome === 'finished' ? { kind: 'done', step } : null
}

/**
 * Changes files of a ledger by a plan: all of them or, whatever happens, none. Waits a few seconds for others who work
 * on it, then throws `TurnTaken`. The plan sees the files as they are in its turn, and its result is judged: what would
 * be a fault and is none now refuses it.
 */
export function changeFiles(directory: string, plan: Plan): StepOutcome {
  const work = (): StepOutcome => {
    settleInTurn(directory)
    for (let left = TRIES; left > 0; left--) {
      const outcome = tryOnce(directory, plan)
      if (outcome !== null) return outcome
    }
    return { kind: 'refused', reason: 'The files are being changed by hand all the time; try again.' }
  }
  return inTurn(directory, work)
}
