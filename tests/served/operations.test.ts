import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claimPort } from '@/scripts/setup/server.mjs'
import { copiedLedger } from '../released'
import { startedServer } from './started-server'

/** What is served: the last line of the list. */
const REVISION = Number(
  readFileSync('data/revisions.csv', 'utf8').trimEnd().split('\n').at(-1)?.split(',', 1)[0],
)
const CLIENT = '203.0.113.7'
const LIMIT = { timeout: 60_000 }
/** Ten times what the longest takes where nothing else runs. */
const LONG = { timeout: 240_000 }

/** Those that draw: the children of a server. */
const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

/** The samples of a text for Prometheus, by name with labels. */
const samplesOf = (text: string) =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )

test(
  'a log of JSON, ids, health and figures tell the same of a server whose renderers end',
  LONG,
  async () => {
    const metricsPort = await claimPort(0)
    const site = await startedServer({ LOG: 'json', TRUST_PROXY: '1', METRICS_PORT: String(metricsPort) })
    const samples = async () =>
      samplesOf(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text())
    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(site.url + path, { headers: { 'X-Forwarded-For': CLIENT, ...headers } })
    const revision = { number: REVISION, digest: expect.stringMatching(/^[\da-f]{64}$/) }
    const lineOf = async (id: string | null) => {
      await expect.poll(() => site.lines().find((line) => line.id === id), LIMIT).toBeDefined()
      return site.lines().find((line) => line.id === id)
    }
    try {
      // An id and a line for each, and what is kept carries nobody's id.
      const view = '/economy?known=2025-01-13'
      for (const [given, cache] of [
        ['first-of-2', 'made'],
        ['second-of-2', 'hit'],
      ] as const) {
        const answer = await ask(view, { 'X-Request-Id': given })
        const page = await answer.text()
        expect(answer.headers.get('x-request-id')).toBe(given)
        expect(page).not.toContain('of-2')
        expect(await lineOf(given)).toMatchObject({
          level: 'info',
          method: 'GET',
          address: view,
          kind: 'page',
          status: 200,
          cache,
          ms: expect.any(Number),
          revision: REVISION,
        })
        expect((await lineOf(given))?.bytes).toBeGreaterThan(10_000)
      }
      const made = (await ask('/charts/nowhere.svg')).headers.get('x-request-id')
      expect(await lineOf(made)).toMatchObject({ kind: 'file', status: 404 })
      // The figures of the server are not among its pages.
      expect((await ask('/metrics')).status).toBe(404)

      const before = await samples()
      expect(before.get('http_requests_total{kind="page",status="200"}')).toBe(2)
      expect(before.get('http_requests_total{kind="file",status="404"}')).toBe(1)
      expect(before.get('ledger_revision')).toBe(REVISION)
      expect(before.get('ledger_trouble')).toBe(0)
      expect(before.get('ledger_renderer_restarts_total')).toBe(0)
      expect(before.get('ledger_cache_requests_total{cache="made",result="hit"}')).toBe(1)
      expect(before.get('ledger_renderer_resident_memory_bytes{renderer="0"}')).toBeGreaterThan(50e6)
      expect([...before.keys()].filter((name) => /economy|nowhere|203/.test(name))).toEqual([])

      // Without anything that draws it is alive, not ready, and says by which id a failure is found.
      const ready = await ask('/readyz')
      expect(ready.headers.get('cache-control')).toBe('no-store')
      expect(await ready.json()).toMatchObject({
        status: 'ready',
        revision,
        build: readFileSync('.next/BUILD_ID', 'utf8'),
        trouble: null,
      })
      const renderers = childrenOf(site.pid)
      for (const pid of renderers) process.kill(pid, 'SIGKILL')
      await expect.poll(async () => (await ask('/readyz')).status, LIMIT).toBe(503)
      const without = await fetch(`${site.url}/readyz`, { method: 'HEAD' })
      expect(without.status).toBe(503)
      expect((await ask('/healthz')).status).toBe(200)
      const refused = await ask('/people?sort=name', { 'X-Request-Id': 'refused-1' })
      expect(await refused.json()).toMatchObject({ status: 503, requestId: 'refused-1' })
      expect(await lineOf('refused-1')).toMatchObject({ level: 'warn', status: 503 })

      await expect.poll(async () => (await ask('/readyz')).status, LIMIT).toBe(200)
      await expect
        .poll(async () => (await samples()).get('ledger_renderers{state="ready"}'), LIMIT)
        .toBe(renderers.length)
      expect((await samples()).get('ledger_renderer_restarts_total')).toBe(renderers.length)

      // Each line is JSON, also of what the renderers say; none has the address of a client, or is about health alone.
      const lines = site.lines()
      expect(lines.filter(({ msg }) => String(msg).startsWith('What draws is started again.'))).toHaveLength(
        renderers.length,
      )
      expect(site.output.stdout).not.toContain(CLIENT)
      expect(site.output.stderr).toBe('')
      expect(lines.filter(({ kind }) => kind === 'health')).toEqual([])
    } finally {
      await site.stop()
    }
  },
)

test(
  'in a terminal no request has a line; no proxy is trusted, and trouble of what draws is told',
  LONG,
  async () => {
    const metricsPort = await claimPort(0)
    const data = copiedLedger()
    const site = await startedServer({ METRICS_PORT: String(metricsPort), LEDGER_DATA: data })
    const ready = async () => (await fetch(`${site.url}/readyz`)).json()
    const trouble = async () =>
      samplesOf(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()).get('ledger_trouble')
    try {
      expect(await ready()).toMatchObject({ status: 'ready', trouble: null })
      const list = join(data, 'revisions.csv')
      const sound = readFileSync(list, 'utf8')
      appendFileSync(list, 'one more\n')
      // It still serves what it has.
      await expect.poll(async () => (await ready()).trouble, LIMIT).toMatch(/revisions\.csv.* \(since 20/s)
      expect(await ready()).toMatchObject({ status: 'ready' })
      expect(await trouble()).toBe(1)
      writeFileSync(list, sound)
      await expect.poll(async () => (await ready()).trouble, LIMIT).toBeNull()
      expect(await trouble()).toBe(0)

      const answer = await fetch(`${site.url}/troops`, { headers: { 'X-Request-Id': 'mine' } })
      expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
      await answer.text()
      expect(site.output.stdout).not.toContain('/troops')
      expect(site.output.stderr).not.toContain('/troops')
    } finally {
      await site.stop()
    }
  },
)

test(
  'asked to stop, it takes what comes while it drains, answers all that is under way, and ends well',
  LONG,
  async () => {
    const site = await startedServer({
      DRAIN_SECONDS: '10',
      STOP_SECONDS: '600',
      RENDERER_SECONDS: '600',
      PAGE_WAIT_SECONDS: '600',
    })
    const renderers = childrenOf(site.pid)
    const all = (signal: NodeJS.Signals) => {
      for (const pid of renderers) process.kill(pid, signal)
    }
    const whole = async (answer: Promise<Response>) => {
      const response = await answer
      return [response.status, (await response.text()).trimEnd().endsWith('</html>')]
    }
    try {
      // More than can be drawn at once: some wait in the queue.
      all('SIGSTOP')
      const asked = Array.from({ length: 8 }, (_, at) =>
        whole(fetch(`${site.url}/troops?known=2025-01-${10 + at}`)),
      )
      // A later request is answered: the server has those before.
      expect((await fetch(`${site.url}/troops`)).status).toBe(200)
      site.signal('SIGTERM')
      await expect.poll(async () => (await fetch(`${site.url}/readyz`)).status, LIMIT).toBe(503)
      expect(await (await fetch(`${site.url}/readyz`)).json()).toMatchObject({ status: 'draining' })
      const [alive, stored, late] = [
        fetch(`${site.url}/healthz`),
        fetch(`${site.url}/economy`),
        whole(fetch(`${site.url}/economy?known=2025-01-13`)),
      ]
      expect((await alive).status).toBe(200)
      expect([(await stored).status, (await stored).headers.get('connection')]).toEqual([200, 'close'])
      const taken = () =>
        fetch(`${site.url}/healthz`).then(
          () => true,
          () => false,
        )
      await expect.poll(taken, LIMIT).toBe(false)
      all('SIGCONT')
      expect(await Promise.all([...asked, late])).toEqual(Array(9).fill([200, true]))
      expect(await site.ended).toBe(0)
    } finally {
      all('SIGCONT')
      await site.stop()
    }
  },
)

test('a setting that is none is told in words', async () => {
  await expect(startedServer({ LOG: 'loud' })).rejects.toThrow('LOG is loud; it must be text or json.')
  await expect(startedServer({ DRAIN_SECONDS: 'soon' })).rejects.toThrow('DRAIN_SECONDS is soon')
})
