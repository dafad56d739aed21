import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../setup/project.mjs'
import type { Outcome, Run, Task } from './task'

/**
 * Makes files in as many processes as `jobs` says. `done` hears of each file as it is made or has failed; a process
 * that dies costs the file that it was making, and no other.
 */
export async function makeAll(
  tasks: readonly Task[],
  run: Run,
  jobs: number,
  done: (outcome: Outcome) => void,
): Promise<void> {
  const waiting = [...tasks]
  const work = async (): Promise<void> => {
    let child: ChildProcess | null = null
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      child ??= fork(join(root, 'scripts/export/worker.ts'), { execArgv: process.execArgv })
      const outcome = await ask(child, task, run)
      if (child.exitCode !== null || child.signalCode !== null) child = null
      done(outcome)
    }
    child?.kill()
  }
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, work))
}

function ask(child: ChildProcess, task: Task, run: Run): Promise<Outcome> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome) => {
      child.off('message', heard)
      child.off('exit', left)
      resolve(outcome)
    }
    const heard = (message: unknown) => finish(message as Outcome)
    const left = (code: number | null, signal: string | null) =>
      finish({ task, failure: `its process ended with ${signal ?? code}` })
    child.on('message', heard)
    child.on('exit', left)
    child.send({ task, run })
  })
}
