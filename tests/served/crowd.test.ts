import { get as httpGet } from 'node:http'
import { expect, test } from 'vitest'
import { claimPort, serveSite } from '@/scripts/setup/server.mjs'

interface Answer {
  readonly status: number
  readonly retryAfter: string | undefined
  readonly type: string | undefined
  readonly body: string
}

/** Asks from one of the addresses of this machine, as another client would. */
const ask = (url: string, from = '127.0.0.1', accept = '*/*') =>
  new Promise<Answer>((resolve, reject) => {
    httpGet(url, { localAddress: from, agent: false, headers: { accept } }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        body += part
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: response.headers['retry-after'],
          type: response.headers['content-type'],
          body,
        }),
      )
    }).on('error', reject)
  })

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))

// Only Linux gives a machine every address of 127.0.0.0/8.
test.runIf(process.platform === 'linux')(
  'one client that asks for everything leaves room for others',
  async () => {
    // A server of its own: other tests ask theirs for pages.
    const site = await serveSite({ port: await claimPort(0, '127.0.0.1'), host: '127.0.0.1', quiet: true })
    try {
      let isCrowded = true
      const crowd = [
        ...many(60, (at) => ask(`${site.url}/economy?known=2025-01-13&q=${at}`, '127.0.0.1', 'text/html')),
        ...many(40, (at) => ask(`${site.url}/charts/growth.png?w=${300 + at}`)),
      ]
      const settled = Promise.all(crowd).finally(() => {
        isCrowded = false
      })
      // Views and files have a turn soon, and a stored page needs none.
      const others = await Promise.all([
        ask(`${site.url}/troops`, '127.0.0.2'),
        ask(`${site.url}/people?sort=name`, '127.0.0.3'),
        ask(`${site.url}/charts/contacts.csv`, '127.0.0.4'),
      ])
      expect(isCrowded, 'the others did not wait for the end of the crowd').toBe(true)
      expect(others.map(({ status }) => status)).toEqual([200, 200, 200])

      const answers = await settled
      for (const some of [answers.slice(0, 60), answers.slice(60)]) {
        expect(new Set(some.map(({ status }) => status))).toEqual(new Set([200, 503]))
        for (const { status, retryAfter } of some)
          if (status === 503) expect(Number(retryAfter)).toBeGreaterThan(0)
      }
      const refused = answers.find(({ status }) => status === 503)
      expect(refused?.type).toBe('text/html; charset=utf-8')
      expect(refused?.body).toContain('ask again in a moment')
      // Whoever comes back is answered.
      expect((await ask(`${site.url}/economy?known=2025-01-13&q=1`)).status).toBe(200)
    } finally {
      await site.stop()
    }
  },
)
