import { expect, test } from 'vitest'
import { claimPort, serveSite } from '@/scripts/setup/server.mjs'

const MANY = 60

test('too many pictures at once are put off, and pages are answered meanwhile', async () => {
  // A server of its own: other tests ask theirs for files.
  const site = await serveSite({ port: await claimPort(0), quiet: true })
  try {
    const answers = Promise.all(
      Array.from({ length: MANY }, (_, at) => fetch(`${site.url}/charts/harvest.png?w=${300 + at}`)),
    )
    let drawing = true
    answers.finally(() => {
      drawing = false
    })
    const stored = await fetch(`${site.url}/records`)
    expect(stored.status).toBe(200)
    expect(await stored.text()).toContain('<h1')
    expect(drawing, 'the page was answered while pictures were made').toBe(true)

    const pictures = await answers
    const statuses = pictures.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 503]))
    for (const picture of pictures) {
      if (picture.status === 200) {
        expect(picture.headers.get('content-type')).toBe('image/png')
        await picture.arrayBuffer()
        continue
      }
      expect(Number(picture.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(picture.headers.get('content-type')).toContain('application/problem+json')
      expect(await picture.json()).toMatchObject({ status: 503, detail: 'Please ask again in a moment.' })
    }
    // Whoever comes back is served.
    const refused = statuses.indexOf(503)
    expect((await fetch(`${site.url}/charts/harvest.png?w=${300 + refused}`)).status).toBe(200)
  } finally {
    await site.stop()
  }
})
