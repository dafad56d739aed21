import { existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { claimPort, serveSite } from '@/scripts/setup/server.mjs'

test('where the address of the site is set, shared caches keep pages for a moment and pinned files for good', async () => {
  const env = { SITE_URL: 'https://ledger.example' }
  const site = await serveSite({ port: await claimPort(0), quiet: true, env })
  try {
    for (const [path, control] of [
      ['/troops', 'public, max-age=0, s-maxage=1, must-revalidate'],
      ['/troops?known=2025-01-13', 'public, max-age=0, s-maxage=1, must-revalidate'],
      ['/charts/contacts.csv?rev=1', 'public, max-age=31536000, immutable'],
    ]) {
      const { headers } = await fetch(`${site.url}${path}`)
      expect(headers.get('cache-control'), path).toBe(control)
      // One answer for all hosts and protocols.
      expect(headers.get('vary')).toBe('Accept-Encoding')
      const other = await fetch(`${site.url}${path}`, { headers: { 'X-Forwarded-Proto': 'https' } })
      expect(other.headers.get('etag')).toBe(headers.get('etag'))
    }
    expect((await site.figures()).caches.made.answers).toBe(2)
  } finally {
    await site.stop()
  }
})

test('what draws is asked once for what many want, and comes back when it ends', async () => {
  const site = await serveSite({ port: await claimPort(0), quiet: true })
  await site.rested()
  try {
    const asked = async () =>
      (await site.figures()).renderers.reduce((sum, { asked: times }) => sum + times, 0)
    const statuses = async (paths: readonly string[]) => {
      const answers = await Promise.all(paths.map((path) => fetch(site.url + path)))
      await Promise.all(answers.map((answer) => answer.arrayBuffer()))
      return new Set(answers.map(({ status }) => status))
    }
    for (const [path, times] of [
      ['/economy?known=2025-01-13', 1],
      ['/charts/harvest.svg?w=700', 1],
      // It was taken up at the start.
      ['/records', 0],
    ] as const) {
      const before = await asked()
      expect(await statuses(Array(30).fill(path)), path).toEqual(new Set([200]))
      expect(await asked(), path).toBe(before + times)
    }

    const { caches, renderers } = await site.figures()
    for (const { answers, bytes, maxBytes } of Object.values(caches)) {
      expect(answers).toBeGreaterThan(0)
      expect(bytes).toBeGreaterThan(0)
      expect(bytes).toBeLessThanOrEqual(maxBytes)
    }

    for (const { pid } of renderers) process.kill(pid ?? 0, 'SIGKILL')
    // What was not made before is put off, and what was is answered.
    const later = await fetch(`${site.url}/people?sort=name`)
    expect(await statuses(['/economy?known=2025-01-13', '/charts/harvest.svg?w=700', '/records'])).toEqual(
      new Set([200]),
    )
    expect(later.status).toBe(503)
    expect(Number(later.headers.get('retry-after'))).toBeGreaterThan(0)
    await expect
      .poll(async () => (await fetch(`${site.url}/people?sort=name`)).status, { timeout: 60_000 })
      .toBe(200)
    const after = (await site.figures()).renderers
    expect(after.some(({ pid }) => renderers.some((before) => before.pid === pid))).toBe(false)
  } finally {
    await site.stop()
  }
})

// The server takes whatever is slower than this for hanging: a page that is the first one of its process took more than
// three seconds on a busy machine, each time.
test('what draws is started again when it hangs', { timeout: 240_000 }, async () => {
  const site = await serveSite({ port: await claimPort(0), quiet: true, env: { RENDERER_SECONDS: '20' } })
  try {
    const path = '/economy?known=2025-01-14'
    const before = (await site.figures()).renderers
    for (const { pid } of before) process.kill(pid ?? 0, 'SIGSTOP')
    // It is ended by the server, and whoever asked is told to ask again.
    expect((await fetch(site.url + path)).status).toBe(503)
    await expect.poll(async () => (await fetch(site.url + path)).status, { timeout: 120_000 }).toBe(200)
    const after = (await site.figures()).renderers
    expect(after.some(({ pid }) => before.some((old) => old.pid === pid))).toBe(false)
  } finally {
    await site.stop()
  }
})

test('pictures are drawn by one process, and by another one after its end', async () => {
  const site = await serveSite({ port: await claimPort(0), quiet: true })
  try {
    const [{ pid = 0 } = {}] = (await site.figures()).renderers
    const children = () =>
      readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
    const picture = async (height: number) => {
      const answer = await fetch(`${site.url}/charts/harvest.png?h=${height}`)
      await answer.arrayBuffer()
      return [answer.status, answer.headers.get('content-type')]
    }
    const drawn = [200, 'image/png']
    expect(children()).toEqual([])
    expect(await Promise.all([600, 601, 602].map(picture))).toEqual([drawn, drawn, drawn])
    const [painter = 0, ...others] = children()
    expect(others).toEqual([])

    process.kill(painter, 'SIGKILL')
    while (existsSync(`/proc/${painter}`)) await setTimeout(10)
    const next = picture(603)
    // Also when that one does not come to draw.
    await expect.poll(children).toHaveLength(1)
    process.kill(children()[0] ?? 0, 'SIGKILL')
    expect(await next).toEqual(drawn)
    expect(children()).not.toContain(painter)

    // It ends with what started it.
    const [last] = children()
    process.kill(pid ?? 0, 'SIGKILL')
    await expect.poll(() => existsSync(`/proc/${last}`), { timeout: 20_000 }).toBe(false)
  } finally {
    await site.stop()
  }
})
