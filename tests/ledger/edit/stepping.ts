/*
 * Does step after step on a ledger and says each that is done: `stepping.ts <directory> <name> <count>`. Each adds a
 * person, a place and a line of an inbox that belong together; every third person is corrected as well.
 */
import { applyStep } from '@/lib/ledger/edit/apply-step'
import type { Step } from '@/lib/ledger/edit/step'
import { TurnTaken } from '@/lib/ledger/revisions/turn-taken'
import { basis } from './editing'

const [directory = '', name = '', count = '0'] = process.argv.slice(2)

/** Waits for its turn as long as it takes: how fast the machine is must not matter. */
function patiently<T>(work: () => T): T {
  for (;;)
    try {
      return work()
    } catch (error) {
      if (!(error instanceof TurnTaken)) throw error
    }
}

function stepNumber(index: number): Step {
  const id = `${name}-${index}`
  const path = `inbox/${name}.jsonl`
  const lines = Array.from({ length: index + 1 }, (_, each) => `{"id":"${name}-${each}"}\n`)
  const line = lines.at(-1) ?? ''
  return {
    words: `Adds ${id}`,
    edits: [
      { kind: 'add', table: 'people', cells: { id, name: `Person ${index}`, country: 'RUS' } },
      { kind: 'add', table: 'places', cells: { id: `${id}.place`, name: `Place ${index}`, kind: 'city' } },
    ],
    files: [
      {
        path,
        based: lines.length === 1 ? null : lines.slice(0, -1).join(''),
        text: lines.slice(0, -1).join('') + line,
      },
    ],
  }
}

/** The correction of a person, as it is now. */
function correction(id: string): Step {
  const based = basis(directory, 'people', id)
  const cells = { role: `Corrected, "${id}"` }
  return { words: `Corrects ${id}`, edits: [{ kind: 'correct', table: 'people', id, cells, based }] }
}

function insist(step: Step): void {
  const outcome = patiently(() => applyStep(directory, step))
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
}

for (let index = 0; index < Number(count); index++) {
  insist(stepNumber(index))
  process.stdout.write(`added ${name}-${index}\n`)
  if (index % 3 !== 2) continue
  insist(patiently(() => correction(`${name}-${index}`)))
  process.stdout.write(`corrected ${name}-${index}\n`)
}
