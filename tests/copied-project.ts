import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { claimPort } from '@/scripts/setup/server.mjs'

type Ran = Pick<SpawnSyncReturns<string>, 'status' | 'stdout' | 'stderr'>

/**
 * The project as somebody has it who makes a ledger or a version of their own: its files and its packages, no build. It stands
 * outside the project: within it, the bundler would take the project for the root of both.
 */
export function copiedProject(name: string) {
  const copy = join(tmpdir(), name)
  rmSync(copy, { recursive: true, force: true })
  const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  for (const path of stdout.split('\n').filter((each) => each !== '' && !each.startsWith('tests/'))) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    cpSync(path, join(copy, path))
  }
  cpSync('public/fonts', join(copy, 'public/fonts'), { recursive: true })
  // Linked, not copied. On another disk that fails, and the build of the copy installs them.
  spawnSync('cp', ['-al', 'node_modules', join(copy, 'node_modules')])
  const environment = (data: string) => ({
    ...process.env,
    LEDGER_DATA: data,
    NEXT_TELEMETRY_DISABLED: '1',
    // Of this process, not of one that builds or serves.
    NODE_ENV: 'production' as const,
    VITEST: '',
  })
  return {
    directory: copy,
    /** Runs a script of the project on a data directory. */
    run: (data: string, script: string, ...words: readonly string[]): Ran =>
      spawnSync(
        process.execPath,
        script.endsWith('.mjs')
          ? [script, ...words]
          : ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'scripts/tsconfig.json', script, ...words],
        { cwd: copy, env: environment(data), encoding: 'utf8', maxBuffer: 1 << 28 },
      ),
    /** Serves its build on a data directory. */
    serve: async (data: string) => {
      const port = await claimPort(0)
      const child = spawn(process.execPath, ['scripts/serve.mjs', String(port)], {
        cwd: copy,
        env: environment(data),
        stdio: 'ignore',
      })
      const url = `http://localhost:${port}`
      const answers = () =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        )
      while (!(await answers())) {
        if (child.exitCode !== null) throw new Error('The server of another ledger ended.')
        await wait(100)
      }
      return {
        url,
        stop: async () => {
          child.kill()
          await once(child, 'close')
        },
      }
    },
  }
}
