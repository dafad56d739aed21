import fs, { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const STEPS = [
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'fchmodSync',
  'mkdirSync',
  'renameSync',
  'linkSync',
  'rmSync',
] as const

type AnyFunction = (...args: unknown[]) => unknown

class Killed extends Error {}

function throwKilled(): never {
  throw new Killed()
}

/**
 * Does work that is killed before its step `last` on files, or in the middle of it if it writes; with no such step it
 * lives. From that step on nothing reaches the disk, clean-up included. Tells how many steps there were. Something else
 * than death may happen before the step, and before those after it.
 */
export function mortal(
  last: number,
  half: boolean,
  work: () => unknown,
  happens: () => void = throwKilled,
): { readonly steps: number; readonly died: boolean } {
  const real = Object.fromEntries(STEPS.map((name) => [name, fs[name]]))
  const { writeFileSync: write } = fs
  let steps = 0
  for (const name of STEPS) {
    const step: AnyFunction = (...args) => {
      steps++
      const [file, text] = args
      if (steps === last && half && name === 'writeFileSync')
        write(file as string, String(text).slice(0, String(text).length / 2))
      if (steps >= last) happens()
      // What is simulated loses no power, so that nothing has to wait for the disk.
      return name === 'fsyncSync' ? undefined : (real[name] as AnyFunction)(...args)
    }
    Object.assign(fs, { [name]: step })
  }
  syncBuiltinESMExports()
  try {
    work()
    return { steps, died: false }
  } catch (error) {
    if (error instanceof Killed) return { steps, died: true }
    throw error
  } finally {
    Object.assign(fs, real)
    syncBuiltinESMExports()
  }
}

/** Lets what this process claimed belong to a process that has ended: the number is the same, its start is not. */
export function bury(directory: string): void {
  const room = join(directory, '.release')
  for (const name of fs.existsSync(room) ? readdirSync(room) : [])
    if (/^turn-\d+$/.test(name)) {
      const owner = JSON.parse(readFileSync(join(room, name), 'utf8'))
      writeFileSync(join(room, name), JSON.stringify({ ...owner, started: 'long ago' }))
    }
}
