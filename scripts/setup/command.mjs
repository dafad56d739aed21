import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter } from 'node:path'
import { root } from './project.mjs'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Asks a process started here, and everything that it started, to end.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function end(child, signal = 'SIGTERM') {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // It ended between the question and the signal.
  }
}

/**
 * Starts a program of the project (`next`, `tsx` …) or of the system.
 * It leads a process group of its own, so that one signal reaches all of it.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ env?: Record<string, string>, quiet?: boolean, channel?: boolean }} [options] `quiet` keeps its output from the
 * terminal; over a `channel` a program of Node.js can be asked
 */
export function start(program, parameters, { env = {}, quiet = false, channel = false } = {}) {
  const output = quiet ? 'ignore' : 'inherit'
  const child = spawn(program, parameters, {
    cwd: root,
    detached: true,
    stdio: ['ignore', output, output, ...(channel ? /** @type {const} */ (['ipc']) : [])],
    env: {
      ...process.env,
      PATH: `${root}/node_modules/.bin${delimiter}${process.env.PATH ?? ''}`,
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
    },
  })
  running.add(child)
  child.once('close', () => running.delete(child))
  return child
}

/**
 * Runs a program to its end and answers whether it went well; a program that does not exist did not.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ env?: Record<string, string>, quiet?: boolean, seconds?: number }} [options] `seconds` ends it when it takes longer
 */
export async function run(program, parameters, { seconds, ...options } = {}) {
  const child = start(program, parameters, options)
  const timer = seconds === undefined ? undefined : setTimeout(() => end(child), seconds * 1000)
  try {
    const [code] = await once(child, 'close')
    return code === 0
  } catch {
    return false
  } finally {
    clearTimeout(timer)
    running.delete(child)
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, async () => {
    const ended = [...running].map((child) => once(child, 'close'))
    for (const child of running) end(child)
    await Promise.allSettled(ended)
    // A server that is asked to stop has done its work; a check that is broken off has not.
    process.exit(process.exitCode ?? 130)
  })
}
