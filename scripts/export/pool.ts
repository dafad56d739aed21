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
      const isNew: boolean = child === null
      child ??= guarded(start())
      let answer = await ask(child, task, run)
      // One that has made files before may have been ending already when it was asked; a new one ends for what it makes.
      if ('lost' in answer && !isNew) {
        child = guarded(start())
        answer = await ask(child, task, run)
      }
      if ('lost' in answer) child = null
      done('lost' in answer ? { task, failure: answer.lost } : answer)
    }
    child?.kill()
  }
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, work))
}

/** Why a process answers no more. */
interface Lost {
  readonly lost: string
}

/** An `error` event without a listener would end this process; `ask` answers for it. */
const guarded = (child: ChildProcess): ChildProcess => child.on('error', () => child.kill('SIGKILL'))

function ask(child: ChildProcess, task: Task, run: Run): Promise<Outcome | Lost> {
  return new Promise((resolve) => {
    const finish = (answer: Outcome | Lost) => {
      child.off('message', answered)
      child.off('disconnect', closed)
      child.off('error', unreachable)
      resolve(answer)
    }
    const answered = (message: unknown) => finish(message as Outcome)
    const ended = () => finish({ lost: `its process ended with ${child.signalCode ?? child.exitCode}` })
    // Not at its end: its last answer may still be on the way then, and the channel closes behind it.
    const closed = () => {
      if (child.exitCode === null && child.signalCode === null) child.once('exit', ended)
      else ended()
    }
    const unreachable = ({ message }: Error) => {
      child.kill('SIGKILL')
      finish({ lost: `its process could not be reached: ${message}` })
    }
    child.on('message', answered)
    child.on('disconnect', closed)
    child.on('error', unreachable)
    child.send({ task, run }, (error) => {
      if (error) unreachable(error)
    })
  })
}
