import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { describe, expect, inject, test } from 'vitest'
import { get, ORIGIN } from './site'

const { hostname, port } = new URL(ORIGIN)

/** Sends text as it is and returns all that comes back. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) })
    let answer = ''
    socket.setEncoding('latin1')
    socket.on('data', (part) => {
      answer += part
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
    socket.write(text, 'latin1')
  })
}

const request = (line: string, ...headers: string[]) =>
  raw([`${line} HTTP/1.1`, 'Host: site', 'Connection: close', ...headers, '', ''].join('\r\n'))
const statusOf = (answer: string) => Number(answer.slice(9, 12))

describe('methods', () => {
  test.each([
    '/',
    '/troops?known=2025-01-13',
    '/embed/contacts',
    '/charts/contacts.svg',
    '/api/v1/events',
    '/embed.js',
    '/icon.svg',
    '/nowhere',
  ])('that write are refused at %s, with those that are allowed', async (path) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      const answer = await get(path, { method, ...(method === 'DELETE' ? {} : { body: 'x'.repeat(10_000) }) })
      expect(answer.status, method).toBe(405)
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    }
  })

  test('that no client library sends are refused too', async () => {
    for (const line of [
      'TRACE /',
      'TRACE /troops',
      'TRACE *',
      'CONNECT site:80',
      'CONNECT *',
      'CONNECT /troops',
    ])
      expect(await request(line)).toMatch(
        /^HTTP\/1\.1 405 .*\r\n(?:X-Request-Id: .*\r\n)?Allow: GET, HEAD, OPTIONS\r\n/,
      )
    expect(await request('OPTIONS *')).toMatch(
      /^HTTP\/1\.1 204 .*\r\n(?:X-Request-Id: .*\r\n)?Allow: GET, HEAD, OPTIONS\r\n/,
    )
    expect(statusOf(await request('GET *'))).toBe(400)
  })

  test('pages of other sites may send any header to what programs read', async () => {
    for (const path of ['/api/v1/events', '/charts/contacts.csv', '/oembed', '/data.zip']) {
      const answer = await get(path, {
        method: 'OPTIONS',
        headers: { 'Access-Control-Request-Headers': 'x-any' },
      })
      expect(answer.status, path).toBe(204)
      expect(answer.headers.get('access-control-allow-headers')).toMatch(/(?:^|, )\*(?:,|$)/)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    }
  })
})

describe('addresses', () => {
  const ROOTS = [
    '/',
    '/charts/',
    '/records/',
    '/api/v1/',
    '/data/',
    '/embed/',
    '/sources/',
    '/fonts/',
    '/_next/',
  ]
  test.each(['%', '%zz', '%2', '%ed%a0%80', '%c0%ae', '%fe%ff', '%f4%90%80%80', 'a%e2%80', '%C3%28.svg'])(
    'with %s in their path are told what is wrong',
    async (text) => {
      for (const root of ROOTS) {
        const answer = await request(`GET ${root}${text}`)
        expect(statusOf(answer), root).toBe(400)
        expect(answer).toContain('percent sign')
      }
    },
  )

  test.each([
    '//x',
    '//x//y',
    '/troops/',
    '/.',
    '/a/../b',
    '/%2e%2e/x',
    '/_error',
    '/%5fnext/',
    // Each could name a host that there cannot be.
    '//[',
    '//U|x',
    '///[',
    '//a:99999',
    '//a@b:99999/x',
    '//?a',
    '/.//[',
  ])('%s are answered without an error of the server', async (path) => {
    const answer = await request(`GET ${path}`)
    expect(statusOf(answer)).toBeGreaterThanOrEqual(200)
    expect(statusOf(answer)).toBeLessThan(500)
    // Nothing leads to another site.
    expect(/\r\nlocation: (.*)\r\n/i.exec(answer)?.[1] ?? '/').toMatch(/^\/(?![/\\])/)
  })

  test.each([
    '/\\',
    '/\\ok',
    '/\\\\x',
    '/\\..\\',
    '/\\U|uPn',
    '/\\T6*.Nf$g@',
    '/\\[',
    '/\\a:99999',
    '/x\\y',
    '/charts/..\\[.svg',
    '//\\[',
    '/_next\\[',
  ])('%s, with a backslash in the path, names no host and no page', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await request(`${method} ${path}`)
      expect(statusOf(answer), method).toBe(400)
    }
    expect(await request(`GET ${path}`)).toContain('a backslash is written as %5C')
    expect(statusOf(await request(`GET /records?q=${path}`))).toBe(200)
  })

  test('may name their host in full', async () => {
    expect(statusOf(await request(`GET http://other.example/api/v1/ledger`))).toBe(200)
    expect(statusOf(await request('GET http://other.example'))).toBe(200)
    expect(statusOf(await request('GET ftp://other.example/'))).toBe(400)
  })

  test('that are too long, or have too many parameters, are refused before anything reads them', async () => {
    expect(statusOf(await request(`GET /${'x'.repeat(9000)}`))).toBe(414)
    for (const path of ['/', '/troops', '/timeline', '/api/v1/events', '/charts/contacts.svg', '/nowhere'])
      for (const key of ['q', 'q=1', 'claimants=x', '']) {
        const answer = await request(`GET ${path}?${Array(600).fill(key).join('&')}`)
        expect(statusOf(answer), `${path} ${key}`).toBe(400)
        expect(answer).toContain('600 parameters; up to 200 are read')
      }
    expect(statusOf(await request(`GET /records?${Array(150).fill('q').join('&')}`))).toBe(200)
  })

  test('cannot set a part of their path by a parameter', async () => {
    for (const query of [
      'nxtPtheme=dark',
      'nxtItheme=dark',
      '%6extPtheme=dark',
      '_rsc=1',
      'a=1&nxtPchart=x',
    ]) {
      const answer = await get(`/troops?${query}`)
      expect(answer.status, query).toBe(400)
      expect((await answer.json()).title).toBe('Not a parameter')
    }
  })

  test('have their refusal as a page, where a page was asked for', async () => {
    const answer = await get('/troops?nxtPtheme=%3Cscript%3E', { headers: { Accept: 'text/html' } })
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const html = await answer.text()
    expect(html).toContain('<h1>Not a parameter</h1>')
    expect(html).not.toContain('<script>')
  })

  test('of pictures are not resized for anybody', async () => {
    expect((await get('/_next/image?url=%2Ficon.svg&w=64&q=75')).status).toBe(404)
  })
})

describe('headers', () => {
  test.each([
    ['Next-Router-State-Tree', '[]'],
    ['Next-Router-State-Tree', '%5B%22'],
    ['RSC', '1'],
    ['Next-Router-Prefetch', '1'],
    ['Next-Action', 'x'],
    ['X-Nextjs-Data', '1'],
    ['X-Matched-Path', '/view/dark/troops'],
    ['X-Middleware-Subrequest', 'proxy:proxy:proxy:proxy:proxy'],
    ['X-Middleware-Rewrite', '/view/dark/troops'],
    ['X-Invoke-Path', '/_error'],
    ['X-Invoke-Status', '500'],
  ])('of the framework are not taken from clients: %s: %s', async (name, value) => {
    for (const path of ['/troops', '/troops?known=2025-01-13', '/nowhere', '/api/v1/ledger']) {
      const plain = await get(path)
      const answer = await get(path, { headers: { [name]: value } })
      expect(answer.status, path).toBe(plain.status)
      expect(answer.headers.get('content-type')).toBe(plain.headers.get('content-type'))
      expect(answer.headers.get('content-security-policy')).toBeTruthy()
    }
  })

  test.each([
    '/',
    '/troops?known=2025-01-13',
    '/records/kor-nis',
    '/nowhere',
    '/api/v1/ledger',
    '/charts/contacts.svg',
    '/embed.js',
    '/data/events.csv',
  ])('of the framework are not told to clients: %s', async (path) => {
    const { headers } = await get(path)
    expect(
      [...headers.keys()].filter((name) => /^x-(?!content-type-options$|request-id$)/.test(name)),
    ).toEqual([])
    expect(headers.get('vary') ?? '').not.toMatch(/rsc|next-/i)
  })
})

describe('connections', () => {
  test('that offer another protocol are answered in HTTP/1.1', async () => {
    for (const protocol of ['h2c', 'websocket', 'TLS/1.3'])
      for (const path of ['/api/v1/ledger', '/troops', '/troops?q=1']) {
        const answer = await raw(
          [
            `GET ${path} HTTP/1.1`,
            'Host: site',
            'Connection: Upgrade, HTTP2-Settings, close',
            `Upgrade: ${protocol}`,
            'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA',
            '',
            '',
          ].join('\r\n'),
        )
        expect(answer.slice(0, 15), `${protocol} ${path}`).toBe('HTTP/1.1 200 OK')
      }
  })

  const descriptors = () => readdirSync(`/proc/${inject('pid')}/fd`).length
  test.runIf(existsSync(`/proc/${inject('pid')}/fd`))(
    'are all given back, whatever came over them',
    async () => {
      const LINES = [
        'GET //x',
        'GET /\\..\\',
        'TRACE /',
        'POST /troops',
        'GET /troops/',
        'GET /%zz',
        'OPTIONS *',
        'GET /x',
        'CONNECT site:80',
      ]
      const upgrades = async (line: string) => {
        await request(line, 'Upgrade: websocket').catch(() => '')
        await raw(
          `${line} HTTP/1.1\r\nHost: site\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`,
        ).catch(() => '')
      }
      for (const line of LINES) await upgrades(line)
      const before = descriptors()
      for (let round = 0; round < 20; round++) await Promise.all(LINES.map(upgrades))
      // 360 connections later; other tests hold a few of their own.
      await expect.poll(descriptors, { timeout: 60_000 }).toBeLessThan(before + 40)
    },
  )
})

test('a parameter that is called as something every object has is told like any other', async () => {
  for (const path of ['/timeline', '/troops', '/search', '/charts/contacts'])
    for (const name of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      const page = (await (await get(`${path}?${name}=1`)).text()).replaceAll(/<!-- -->|<\/?code>/g, '')
      expect(page, name).toContain(`${name}=1 is not a parameter of this site`)
      expect(page, name).not.toContain('native code')
    }
})
