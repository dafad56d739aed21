import { fork, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportCommand } from '@/scripts/export/command'
import { makeAll } from '@/scripts/export/pool'
import type { Outcome, Task } from '@/scripts/export/task'
import { root } from '@/scripts/setup/project.mjs'
import { written } from './written'

const folder = () => mkdtempSync(join(tmpdir(), 'ledger-'))

/** A process that does to a task what the name of its chart says, and tells its id as the size of the file. */
const WORKER = `
let asked = 0
process.on('message', ({ task }) => {
  asked += 1
  if (task.chart === 'dies') return process.kill(process.pid, 'SIGKILL')
  if (task.chart === 'fails') return process.send({ task, failure: 'no such view' })
  const leave = () => task.chart === 'leaves' && process.exit(0)
  process.send({ task, file: String(asked), bytes: process.pid }, leave)
})
`

async function outcomes(charts: readonly string[], jobs: number): Promise<readonly Outcome[]> {
  const file = join(folder(), 'worker.mjs')
  writeFileSync(file, WORKER)
  const tasks = charts.map((chart) => ({ chart, format: 'svg' }) as unknown as Task)
  const all: Outcome[] = []
  const run = { view: '', site: 'https://ledger.example', out: '' }
  await makeAll(
    tasks,
    run,
    jobs,
    (outcome) => all.push(outcome),
    () => fork(file, { execArgv: [] }),
  )
  return all
}

const told = (all: readonly Outcome[]) =>
  all.map((each) => `${each.task.chart}: ${'failure' in each ? each.failure : 'made'}`)

describe('many files at once', () => {
  it('are made by as many processes as jobs', async () => {
    const processes = async (jobs: number) => {
      const all = await outcomes(
        Array.from({ length: 8 }, (_, at) => `chart-${at}`),
        jobs,
      )
      expect(all).toHaveLength(8)
      return new Set(all.map((each) => ('bytes' in each ? each.bytes : 0))).size
    }
    expect(await processes(1)).toBe(1)
    expect(await processes(3)).toBe(3)
    expect(await processes(20)).toBe(8)
  })

  it('lose the one that fails and no other', async () => {
    const all = told(await outcomes(['one', 'fails', 'two', 'three'], 2))
    expect(all.sort()).toEqual(['fails: no such view', 'one: made', 'three: made', 'two: made'])
  })

  it('lose the one whose process is killed and no other', async () => {
    const all = told(await outcomes(['one', 'dies', 'two', 'dies', 'three'], 1))
    expect(all).toEqual([
      'one: made',
      'dies: its process ended with SIGKILL',
      'two: made',
      'dies: its process ended with SIGKILL',
      'three: made',
    ])
  })

  it('go on when a process ends between two of them', async () => {
    const charts = Array.from({ length: 8 }, () => ['leaves', 'one']).flat()
    expect(told(await outcomes(charts, 1))).toEqual(charts.map((chart) => `${chart}: made`))
  })
})

/** What `npm run export -- …` does, in this process. */
async function exporting(...words: readonly string[]) {
  const printed = { log: '', error: '' }
  const printTo = (name: keyof typeof printed) => (line: string) => {
    printed[name] += `${line}\n`
  }
  const status = await exportCommand(words, { log: printTo('log'), error: printTo('error') })
  return { status, stdout: printed.log, stderr: printed.error }
}

describe('npm run export', () => {
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/export.ts', ...words], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', TSX_TSCONFIG_PATH: 'scripts/tsconfig.json' },
    })

  it('reports what failed, makes the rest and says so in its exit code', () => {
    const out = folder()
    const view = ['--view', 'levels=leader', '--out', out]
    const { status, stderr, stdout } = run('--chart', 'contacts,troops-sent', '--format', 'csv', ...view)
    expect(stderr).toContain('failed: troops-sent.csv: levels=leader is not taken here')
    expect(stdout).toMatch(/^1 files, .* 1 failed\.$/m)
    expect(status).toBe(1)
    expect(readdirSync(out)).toEqual([expect.stringMatching(/^contacts_levels-leader_r\d+\.csv$/)])
  }, 120_000)

  it('makes a comparison, too', async () => {
    const out = folder()
    const view = 'a=counterpart/RUS&b=counterpart/USA'
    const site = ['--site', 'https://ledger.example']
    const { status, stderr } = await exporting(
      ...['--chart', 'compare', '--format', 'json,ics', '--view', view, '--out', out, ...site],
    )
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const names = readdirSync(out).sort()
    expect(names.map((name) => name.replace(/_r\d+/, ''))).toEqual([
      'compare_a-counterpart-RUS_b-counterpart-USA.ics',
      'compare_a-counterpart-RUS_b-counterpart-USA.json',
    ])
    const [, json = ''] = names
    expect(readFileSync(join(out, json)).equals(await written('compare', 'json', view))).toBe(true)
  }, 120_000)

  it.each([
    ['a is missing', ['--chart', 'compare', '--format', 'json', '--view', 'a=nobody', '--out', '']],
    ['--format: there is no exe', ['--chart', 'contacts', '--format', 'exe', '--out', '']],
    ['--chart is missing', ['--format', 'csv', '--out', '']],
    ["Unknown option '--colour'", ['--colour', 'red']],
  ])('says %s, how it is used, and answers 2', async (reason, words) => {
    const { status, stderr } = await exporting(...words)
    expect(status).toBe(2)
    expect(stderr).toContain(reason)
    expect(stderr).toContain('npm run export -- --chart')
  })
})
