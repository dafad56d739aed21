import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hasProgram } from '@/scripts/setup/programs.mjs'
import { claimPort } from '@/scripts/setup/server.mjs'
import { localProxy } from '../image/local-proxy'
import { startedServer } from './started-server'

const SITE_URL = 'https://ledger.example'
const ENV = { LOG: 'json', TRUST_PROXY: '1', SITE_URL, PAGE_WAIT_SECONDS: '60' }

test.skipIf(!hasProgram('nginx'))(
  'the proxy gives each reader an id of their own, and what it kept where there is no server',
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
      const pinned = '/charts/contacts.csv?rev=9'
      const answers = [await ask(pinned), await ask(pinned)]
      const ids = answers.map(({ headers }) => headers.get('x-request-id'))
      const files = await Promise.all(answers.map((answer) => answer.text()))
      expect(files[1]).toBe(files[0])
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

      expect((await ask('/troops')).status).toBe(200)
      // Without any server what was kept is better than nothing.
      for (const server of running) await server.stop()
      running.clear()
      expect([(await ask('/troops')).status, (await ask('/economy')).status]).toEqual([200, 502])
    } finally {
      for (const server of running) await server.stop()
      proxy.kill('SIGTERM')
      await once(proxy, 'close')
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
