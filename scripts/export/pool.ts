import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../setup/project.mjs'
import type { Outcome, Run, Task } from './task'

/** Starts a process that answers each message `{ task, run }` with an `Outcome`. */
export type StartWorker = () => ChildProcess

// With what `npm run export` itself is run with, so that it can be called from elsewhere too.
const startWorker: StartWorker = () =>
  fork(join(root, 'scripts/export/worker.ts'), {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      TSX_TSCONFIG_PATH: join(root, 'scripts/tsconfig.json'),
    },
  })

/**
 * Makes files in up to `jobs` processes, and calls `done` for each one, made or failed. A process that dies costs only
 * the file that it was making.
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
      const isNew: boolean = child === null || !isAlive(child)
      if (child === null || isNew) child = guarded(start())
      let outcome = await makeOne(child, task, run)
      // One that has made files before may have been ending already when it was asked; a new one ends for what it makes.
      if (!isNew && 'failure' in outcome && !isAlive(child)) {
        child = guarded(start())
        outcome = await makeOne(child, task, run)
      }
      done(outcome)
    }
    child?.kill()
  }
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, work))
}

const isAlive = ({ connected, exitCode, signalCode }: ChildProcess) =>
  connected && exitCode === null && signalCode === null

/** An `error` event without a listener would end this process. `makeOne` reports it as an outcome. */
function guarded(child: ChildProcess): ChildProcess {
  return child.on('error', () => child.kill('SIGKILL'))
}

function makeOne(child: ChildProcess, task: Task, run: Run): Promise<Outcome> {
  return new Promise((resolve) => {
    const finish = (outcome: Outcome) => {
      child.off('message', answered)
      child.off('exit', ended)
      child.off('error', failed)
      resolve(outcome)
    }
    const answered = (message: unknown) => finish(message as Outcome)
    const ended = (code: number | null, signal: string | null) => {
      const end = () => finish({ task, failure: `its process ended with ${signal ?? code}` })
      // Its last answer may still be on the way: the channel closes behind it.
      if (child.connected) child.once('disconnect', end)
      else end()
    }
    const failed = (error: Error) =>
      finish({ task, failure: `its process could not be reached: ${error.message}` })
    child.on('message', answered)
    child.on('exit', ended)
    child.on('error', failed)
    child.send({ task, run }, (error) => {
      if (error) failed(error)
    })
  })
}
