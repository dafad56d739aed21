import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../setup/project.mjs'
import type { Outcome, Run, Task } from './task'

/** Starts a process that hears `{ task, run }` and answers each with an `Outcome`. */
export type StartWorker = () => ChildProcess

const startWorker: StartWorker = () =>
  fork(join(root, 'scripts/export/worker.ts'), { execArgv: process.execArgv })

/**
 * Makes files in as many processes as `jobs` says. `done` hears of each file as it is made or has failed; a process
 * that dies costs at most the file that it was asked for, and no other.
 */
export async function makeAll(
  tasks: readonly Task[],
  run: Run,
  jobs: number,
  done: (outcome: Outcome) => void,
  start: StartWorker = startWorker,
): Promise<void> {
  const waiting = [...tasks]
  const work = async (): Promise<void> => {
    let child: ChildProcess | null = null
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      // It may have ended since it answered.
      if (child === null || !isAlive(child)) child = watched(start())
      done(await ask(child, task, run))
    }
    child?.kill()
  }
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, work))
}

const isAlive = ({ connected, exitCode, signalCode }: ChildProcess) =>
  connected && exitCode === null && signalCode === null

/** An error that nobody hears would end this process; who asks the child hears of it besides. */
function watched(child: ChildProcess): ChildProcess {
  return child.on('error', () => child.kill('SIGKILL'))
}

function ask(child: ChildProcess, task: Task, run: Run): Promise<Outcome> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome) => {
      child.off('message', heard)
      child.off('exit', left)
      child.off('error', failed)
      resolve(outcome)
    }
    const heard = (message: unknown) => finish(message as Outcome)
    const left = (code: number | null, signal: string | null) =>
      finish({ task, failure: `its process ended with ${signal ?? code}` })
    const failed = (error: Error) =>
      finish({ task, failure: `its process could not be asked: ${error.message}` })
    child.on('message', heard)
    child.on('exit', left)
    child.on('error', failed)
    child.send({ task, run }, (error) => {
      if (error) failed(error)
    })
  })
}
