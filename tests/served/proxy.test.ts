import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { hasProgram } from '@/scripts/setup/programs.mjs'
import { claimPort } from '@/scripts/setup/server.mjs'
import { localProxy } from '../image/local-proxy'
import { startedServer } from './started-server'

const SITE_URL = 'https://ledger.example'
const ENV = { LOG: 'json', TRUST_PROXY: '1', SITE_URL, PAGE_WAIT_SECONDS: '60', DRAIN_SECONDS: '5' }

test.skipIf(!hasProgram('nginx'))(
  'behind the proxy no request fails while one server is killed, started anew and the other one is stopped',
  { timeout: 240_000 },
  async () => {
    const [first, second] = await Promise.all([startedServer(ENV), startedServer(ENV)])
    const running = new Set([first, second])
    const port = await claimPort(0)
    const { folder, log, words } = localProxy({ first: first.port, second: second.port, proxy: port })
    const proxy = spawn('nginx', [...words, '-g', 'daemon off;'], { stdio: 'ignore' })
    const origin = `http://127.0.0.1:${port}`
    const ask = (path: string) => fetch(origin + path)
    try {
      await expect
        .poll(
          () =>
            ask('/proxyz').then(
              ({ ok }) => ok,
              () => false,
            ),
          { timeout: 60_000 },
        )
        .toBe(true)

      // Each has an id of their own, also of what the proxy kept, and a server has that of what it was asked.
      const answers = [await ask('/troops'), await ask('/troops')]
      const ids = answers.map(({ headers }) => headers.get('x-request-id'))
      const pages = await Promise.all(answers.map((answer) => answer.text()))
      expect(pages[1]).toBe(pages[0])
      expect(new Set(ids).size).toBe(2)
      const known = () => [...first.lines(), ...second.lines()].filter(({ id }) => ids.includes(String(id)))
      await expect.poll(() => known().map(({ id }) => id)).toEqual([ids[0]])
      const noted = () =>
        readFileSync(log, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as { id: string; cache: string })
          .filter(({ id }) => ids.includes(id))
          .map(({ cache }) => cache)
      await expect.poll(noted).toEqual(['MISS', 'HIT'])
      expect((await ask('/readyz')).status).toBe(404)

      // Views that nobody asked for before, without a pause.
      let goesOn = true
      let asked = 0
      const failures: string[] = []
      const crowd = Array.from({ length: 3 }, async () => {
        while (goesOn) {
          asked += 1
          const path = `/economy?known=2025-01-13&q=${asked}`
          const answer = await ask(path).catch((error) => error as Error)
          const page = answer instanceof Error ? answer.message : await answer.text()
          if (answer instanceof Error || answer.status !== 200 || !page.trimEnd().endsWith('</html>'))
            failures.push(`${path}: ${answer instanceof Error ? page : answer.status}`)
        }
      })
      const some = async () => {
        const before = asked
        while (asked < before + 6) await wait(50)
      }
      await some()
      first.signal('SIGKILL')
      await first.ended
      running.delete(first)
      await some()
      const again = await startedServer(ENV, { at: first.port })
      running.add(again)
      await some()
      second.signal('SIGTERM')
      expect(await second.ended).toBe(0)
      running.delete(second)
      await some()
      goesOn = false
      await Promise.all(crowd)
      expect(failures).toEqual([])
      // The one that came back was asked.
      expect(again.lines().filter(({ msg }) => msg === 'request').length).toBeGreaterThan(0)

      // Without any server what was kept is better than nothing.
      await again.stop()
      expect([(await ask('/troops')).status, (await ask('/economy')).status]).toEqual([200, 502])
    } finally {
      for (const server of running) await server.stop()
      proxy.kill('SIGTERM')
      await once(proxy, 'close')
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
