import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Step, stage } from '../image/dockerfile'
import { runSteps } from '../image/run-steps'
import { startedServer } from './started-server'

/** `IMAGE=whole` also installs and builds in an empty folder, as `docker build` does, which takes minutes. */
const IS_WHOLE = process.env.IMAGE === 'whole'
const MINUTE = 60_000

const folder = mkdtempSync(join(tmpdir(), 'image-'))
// Whoever it runs as may look into it.
chmodSync(folder, 0o755)
const made = new Map([['tools', process.cwd()]])
const server = stage('server')

const ofKind = <K extends Step['keyword']>(keyword: K) =>
  server.steps.filter((step): step is Extract<Step, { keyword: K }> => step.keyword === keyword)
const ENV = Object.assign({}, ...ofKind('ENV').map(({ variables }) => variables), { SITE_URL: '' })
const [CMD = []] = ofKind('CMD').map(({ words }) => words)
const [CHECK = []] = ofKind('HEALTHCHECK').map(({ words }) => words)

/** Whether folders can be made read-only here, and who owns nothing can be somebody. */
const CAN_BE_READ_ONLY =
  process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'setpriv', '--version']).status === 0

/** Its folder read-only, and its user nobody: what compose.yaml asks for. */
const AS_IN_A_CONTAINER = `
  mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && cd "$0" &&
  ! touch made 2> /dev/null &&
  exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs "$@"`

/** Every file with the time and size of its content. */
const stateOf = (directory: string) =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort()

/** A page that throws, as one does that has a fault nobody knew of. */
const BROKEN = '.next/server/app/(view)/view/[theme]/people/page.js'

const started = (cwd: string) => {
  const command = (port: number) => {
    // The one port of a container is another here.
    const words = CMD.map((word) => (word === '3000' ? String(port) : word))
    const plain = [process.execPath, ...words.slice(1)]
    return CAN_BE_READ_ONLY ? ['unshare', '-m', 'sh', '-c', AS_IN_A_CONTAINER, cwd, ...plain] : plain
  }
  return startedServer(ENV, { command, cwd })
}

let directory = ''
let before: readonly string[] = []
let site: Awaited<ReturnType<typeof started>>

beforeAll(async () => {
  if (IS_WHOLE) made.set('tools', await runSteps(stage('tools'), join(folder, 'tools'), made))
  made.set('packages', await runSteps(stage('packages'), join(folder, 'packages'), made))
  directory = await runSteps(server, join(folder, 'server'), made)
  // It is a link: the file of the build stays as it is.
  rmSync(join(directory, BROKEN))
  writeFileSync(join(directory, BROKEN), 'throw new Error("Somebody broke it.")\n')
  before = stateOf(directory)
  site = await started(directory)
}, 10 * MINUTE)
afterAll(async () => {
  await site?.stop()
  await rm(folder, { recursive: true, force: true })
}, 10 * MINUTE)

const health = () => {
  const [program = '', ...words] = CHECK.map((word) => word.replace(':3000/', `:${new URL(site.url).port}/`))
  return spawnSync(program, words).status
}

test.each([
  ['/', 'text/html'],
  ['/troops?known=2025-01-13', 'text/html'],
  ['/charts/contacts.svg', 'image/svg+xml'],
  // By a process beside the renderer.
  ['/charts/contacts.png', 'image/png'],
  // With fonts of two scripts.
  ['/charts/contacts.pdf', 'application/pdf'],
  ['/search?q=%EA%B9%80%EC%A0%95%EC%9D%80', 'text/html'],
  ['/stories/new-year-2026.zip', 'application/zip'],
  ['/api/v1/ledger', 'application/json'],
  ['/data.zip', 'application/zip'],
  ['/embed.js', 'javascript'],
  ['/fonts/source-sans-3-latin-400-normal.woff2', 'font/woff2'],
])('what the Dockerfile puts together answers %s', async (path, type) => {
  const answer = await fetch(site.url + path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)])
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100)
})

test('a page that cannot be drawn says the id by which the log has why', async () => {
  const answer = await fetch(`${site.url}/people?sort=name`, { headers: { accept: 'text/html' } })
  const id = answer.headers.get('x-request-id') ?? ''
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain(`<code>${id}</code>`)
  const found = () => site.lines().filter((line) => line.id === id)
  await expect.poll(() => found().length, { timeout: MINUTE }).toBe(2)
  expect(found()).toContainEqual(
    expect.objectContaining({ level: 'error', address: '/people?sort=name', status: 500 }),
  )
  expect(JSON.stringify(found())).toContain('Somebody broke it.')
  // Others are not concerned.
  expect((await fetch(`${site.url}/places?sort=name`)).status).toBe(200)
})

test('it is healthy until it ends, says nothing but JSON, and has written no file', async () => {
  expect(health()).toBe(0)
  expect(site.lines().length).toBeGreaterThan(10)
  expect(site.output.stderr).toBe('')
  await site.stop()
  expect(health()).toBe(1)
  expect(stateOf(directory)).toEqual(before)
})
