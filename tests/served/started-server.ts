import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { claimPort } from '@/scripts/setup/server.mjs'

const NODE = (port: number) => [process.execPath, 'scripts/serve.mjs', String(port)]

/**
 * A server of its own as an orchestrator starts it: one process with its environment, whose output is taken up.
 * @param options `command` starts it on a port, in the folder `cwd`; `at` is the port, any free one unless given
 */
export async function startedServer(
  env: Readonly<Record<string, string>>,
  { command = NODE, cwd = process.cwd(), at = 0 } = {},
) {
  const port = await claimPort(at)
  const [program = '', ...words] = command(port)
  const child = spawn(program, words, {
    cwd,
    // Those of the tests are not those of a server.
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk) => {
      output[name] += chunk
    })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const url = `http://localhost:${port}`
  const answers = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`The server ended.\n${output.stdout}${output.stderr}`)
    await wait(100)
  }
  return {
    url,
    port,
    pid: child.pid ?? 0,
    output,
    /** The lines of its log so far, each as the object that it is. */
    lines: (): Record<string, unknown>[] =>
      output.stdout
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    /** Resolves with its exit code. */
    ended,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
