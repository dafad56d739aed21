import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { claimPort } from './server.mjs'

/** Where Debian puts the programs of a PostgreSQL server, each version in a folder of its own. */
const DEBIAN = '/usr/lib/postgresql'

/** The folder with the programs of a PostgreSQL server, the newest there is; null where there is none. */
export function postgresDirectory() {
  const packaged = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .sort((one, other) => Number(other) - Number(one))
        .map((version) => join(DEBIAN, version, 'bin'))
    : []
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...packaged, ...onPath].find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

/** Who runs it: PostgreSQL refuses to run as root. */
function owner() {
  if (process.getuid?.() !== 0) return {}
  /** @param {'-u' | '-g'} what */
  const id = (what) => {
    const { status, stdout } = spawnSync('id', [what, 'postgres'], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : 65_534
  }
  return { uid: id('-u'), gid: id('-g') }
}

/**
 * Starts a PostgreSQL server with an empty database, in a temporary folder that `stop()` removes. `crash()` ends it as a loss
 * of power would, and `start()` starts it again at the same address.
 */
export async function startPostgres() {
  const programs = postgresDirectory()
  if (programs === null) throw new Error('There is no PostgreSQL server on this machine.')
  const who = owner()
  const room = mkdtempSync(join(tmpdir(), 'ledger-postgres-'))
  if (who.uid !== undefined) chownSync(room, who.uid, who.gid)
  const cluster = join(room, 'cluster')
  const options = ['-D', cluster, '-A', 'trust', '-U', 'ledger', '-E', 'UTF8', '--locale=C', '--no-sync']
  const made = spawnSync(join(programs, 'initdb'), options, { ...who, cwd: room, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const port = await claimPort(0, '127.0.0.1')
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null
  const url = `postgres://ledger@127.0.0.1:${port}/postgres`

  async function start() {
    const started = spawn(
      join(programs ?? '', 'postgres'),
      ['-D', cluster, '-p', String(port), '-k', room, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
      { ...who, cwd: room, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    child = started
    let log = ''
    started.stderr?.setEncoding('utf8').on('data', (text) => {
      log += text
    })
    while (!log.includes('database system is ready to accept connections')) {
      if (started.exitCode !== null) throw new Error(`PostgreSQL ended: ${log}`)
      await wait(50)
    }
  }
  /** @param {NodeJS.Signals} signal */
  async function end(signal) {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  await start()
  return {
    url,
    start,
    /** Clients are cut off, and nothing is lost. */
    shutDown: () => end('SIGINT'),
    crash: () => end('SIGQUIT'),
    stop: async () => {
      await end('SIGINT')
      rmSync(room, { recursive: true, force: true })
    },
  }
}
