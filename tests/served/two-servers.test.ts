import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { hasProgram } from '@/scripts/setup/programs.mjs'
import { claimPort } from '@/scripts/setup/server.mjs'
import { copiedProject } from '../copied-project'
import { localProxy } from '../image/local-proxy'
import { withDatabases } from '../ledger/store/database'
import { copiedLedger } from '../released'
import { publishPerson } from './publish-person'
import { startedServer } from './started-server'

const MINUTE = 60_000
const ENV = {
  LOG: 'json',
  TRUST_PROXY: '1',
  SITE_URL: 'https://ledger.example',
  PAGE_WAIT_SECONDS: '60',
  DRAIN_SECONDS: '5',
}

/** What readers ask for, over and over: pages with all that they are made of, views, files, rows, and what is pinned. */
const ASKED = [
  '/',
  '/troops',
  '/weapons?known=2025-01-13',
  '/timeline',
  '/charts/contacts',
  '/charts/contacts.svg',
  '/charts/contacts.csv?rev=9',
  '/troops?rev=9',
  '/api/v1/ledger',
  '/search?q=kim',
]

/** The project as a later version of it would be, with another style sheet and build. */
function laterVersion() {
  const project = copiedProject('later-version')
  appendFileSync(join(project.directory, 'app', 'globals.css'), '\n.of-a-later-version { color: red; }\n')
  const { status, stderr } = project.run('data', 'scripts/build.mjs')
  expect([status, stderr]).toEqual([0, expect.any(String)])
  return project
}

/** Scripts and styles that a page names. */
const partsOf = (page: string) => [...new Set(page.match(/\/_next\/static\/[\w./~-]+\.(?:js|css)/g) ?? [])]

/** Reads like a crowd until it is stopped, and notes whatever is not as it should be. */
function crowd(origin: string, readers: number) {
  let goesOn = true
  let asked = 0
  const failures: string[] = []
  const begun = performance.now()
  const ask = async (path: string) => {
    asked += 1
    try {
      const answer = await fetch(origin + path)
      const body = await answer.text()
      if (answer.status !== 200) failures.push(`${path}: ${answer.status}`)
      return { answer, body }
    } catch (error) {
      failures.push(`${path}: ${error}`)
      return null
    }
  }
  const read = async (path: string) => {
    const got = await ask(path)
    if (!got?.answer.headers.get('content-type')?.startsWith('text/html')) return
    const { answer, body } = got
    if (!body.trimEnd().endsWith('</html>')) failures.push(`${path} is not whole`)
    // All of a page is of one revision, and it says which.
    const told = new Set([...body.matchAll(/"revision\\?":(\d+)/g)].map(([, number]) => number))
    const own = path.includes('rev=') ? '9' : answer.headers.get('ledger-revision')
    if (!path.includes('rev=') && (told.size > 1 || (told.size === 1 && !told.has(own ?? ''))))
      failures.push(`${path} of revision ${own} has revisions ${[...told]}`)
    for (const part of partsOf(body)) await ask(part)
  }
  const all = Array.from({ length: readers }, async (_, reader) => {
    for (let at = reader; goesOn; at++) await read(ASKED[at % ASKED.length] ?? '/')
  })
  return {
    failures,
    /** Resolves when each reader has asked for some more. */
    some: async () => {
      const until = asked + readers * ASKED.length
      while (asked < until) await wait(50)
    },
    /** Requests, and how many of them in a second. */
    stop: async () => {
      goesOn = false
      await Promise.all(all)
      return { asked, perSecond: asked / ((performance.now() - begun) / 1000) }
    },
  }
}

withDatabases('two servers with a database, behind a proxy', ({ create, server: database }) => {
  test.skipIf(!hasProgram('nginx'))(
    'answer every reader while one is killed, both get a new build, the database is away and a revision is published',
    { timeout: 20 * MINUTE },
    async () => {
      const address = await create()
      const directory = copiedLedger()
      await publishPerson(address, directory, 'aaa-first')
      const env = { ...ENV, LEDGER: address.href, LEDGER_COPIES: join(directory, 'copies') }
      const upgraded = laterVersion()
      const [first, second] = await Promise.all([startedServer(env), startedServer(env)])
      const running = new Set([first, second])
      const port = await claimPort(0)
      const { folder, log, words } = localProxy({ first: first.port, second: second.port, proxy: port })
      const proxy = spawn('nginx', [...words, '-g', 'daemon off;'], { stdio: 'ignore' })
      const origin = `http://127.0.0.1:${port}`
      const answers = () =>
        fetch(`${origin}/proxyz`).then(
          ({ ok }) => ok,
          () => false,
        )
      const revisionAt = async (url: string): Promise<number> =>
        (await (await fetch(`${url}/api/v1/ledger`)).json()).revision
      const buildAt = async (url: string): Promise<string> =>
        (await (await fetch(`${url}/readyz`)).json()).build
      try {
        await expect.poll(answers, { timeout: MINUTE }).toBe(true)
        const before = await revisionAt(origin)
        const readers = crowd(origin, 4)
        await readers.some()

        first.signal('SIGKILL')
        await first.ended
        running.delete(first)
        await readers.some()
        const again = await startedServer(env, { at: first.port, cwd: upgraded.directory })
        running.add(again)
        expect(await buildAt(again.url)).not.toBe(await buildAt(second.url))
        await readers.some()

        await database().shutDown()
        await readers.some()
        await database().start()
        await publishPerson(address, directory, 'aab-second')
        for (const { url } of running)
          await expect.poll(() => revisionAt(url), { timeout: MINUTE }).toBe(before + 1)
        await readers.some()

        second.signal('SIGTERM')
        expect(await second.ended).toBe(0)
        running.delete(second)
        await readers.some()
        running.add(await startedServer(env, { at: second.port, cwd: upgraded.directory }))
        await readers.some()

        const { asked, perSecond } = await readers.stop()
        expect(readers.failures).toEqual([])
        expect(await revisionAt(origin)).toBe(before + 1)
        const noted = readFileSync(log, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => (JSON.parse(line) as { cache: string }).cache)
        const kept = noted.filter((cache) => cache === 'HIT' || cache === 'REVALIDATED').length
        expect(kept).toBeGreaterThan(0)
        console.log(
          `two servers: ${asked} requests, ${Math.round(perSecond)} a second, ${Math.round((100 * kept) / noted.length)} % from the proxy, none failed`,
        )
      } finally {
        for (const server of running) await server.stop()
        proxy.kill('SIGTERM')
        await once(proxy, 'close')
        for (const path of [folder, directory, upgraded.directory])
          rmSync(path, { recursive: true, force: true })
      }
    },
  )
})
