import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { watchedSite } from './watched-site'

let site: Awaited<ReturnType<typeof watchedSite>>
beforeAll(async () => {
  site = await watchedSite(inject('origin'))
})
afterAll(() => site.stop())

test('a page has one script more, before all others, and is the page of the site otherwise', async () => {
  const html = await (await fetch(`${site.origin}/open`)).text()
  const [added = '', ...others] = html.match(/<script\b[^>]*><\/script>/) ?? []
  expect(others).toEqual([])
  expect(html.indexOf('<script')).toBe(html.indexOf(added))
  expect(html.replace(added, '')).toBe(await (await fetch(`${inject('origin')}/open`)).text())
  expect(await (await fetch(`${site.origin}${/src="([^"]+)/.exec(added)?.[1]}`)).text()).toContain(
    'errorsSeen',
  )
})

test('what is no page is handed on as it is, whatever its status', async () => {
  const font = '/fonts/source-sans-3-latin-400-normal.woff2'
  const [given, own] = await Promise.all([site.origin, inject('origin')].map((each) => fetch(each + font)))
  expect(await given?.bytes()).toEqual(await own?.bytes())
  expect((await fetch(`${site.origin}/nowhere`)).status).toBe(404)
})
