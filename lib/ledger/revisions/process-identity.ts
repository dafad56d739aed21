import 'server-only'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** One run of a process: numbers of processes are given again, a number with its start is not. */
export interface ProcessIdentity {
  /** The host and the process namespace in which the number counts. */
  readonly place: string
  /** The boot of that host, '' where the system does not tell. */
  readonly boot: string
  readonly pid: number
  /** When it started, in the words of the system. */
  readonly started: string
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Whether the system knows this number, even of a process that others own. */
function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** State and start of a process, null without one; a process that has ended but not been collected is in state Z. */
function stateOf(pid: number): { readonly state: string; readonly started: string } | null {
  if (existsSync('/proc/self/stat')) {
    // The name of the program, in brackets, may hold anything; state is the third field and start the twenty-second.
    const fields = read(`/proc/${pid}/stat`)
      ?.replace(/^[\s\S]*\) /, '')
      .split(' ')
    return fields ? { state: fields[0] ?? '', started: fields[19] ?? '' } : null
  }
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env,
  })
  const [state, ...started] = (stdout ?? '').trim().split(/ +/)
  return state ? { state, started: started.join(' ') } : null
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

const place = () => `${hostname()} ${namespace()}`.trim()
const boot = () => read('/proc/sys/kernel/random/boot_id')?.trim() ?? ''

/** The identity of this process. */
export function ownIdentity(): ProcessIdentity {
  const { pid } = process
  return { place: place(), boot: boot(), pid, started: stateOf(pid)?.started ?? '' }
}

/** Whether a process runs, has ended, or cannot be judged from here, because it ran on another host. */
export function lifeOf(process: ProcessIdentity): 'runs' | 'ended' | 'elsewhere' {
  if (process.place !== place()) return 'elsewhere'
  if (process.boot !== boot()) return 'ended'
  const now = stateOf(process.pid)
  if (now === null) return exists(process.pid) ? 'runs' : 'ended'
  return now.started === process.started && !/^[ZX]/.test(now.state) ? 'runs' : 'ended'
}
