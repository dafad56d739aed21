import { expect, test } from 'vitest'
import { all, parsed, textOf } from './html'
import { get, page } from './site'

test.each([
  '/nowhere',
  '/charts/nowhere',
  '/records/nowhere',
  '/embed/nowhere',
  '/charts/nowhere?known=2025',
])("%s is not found, in the site's own words", async (path) => {
  const answer = await get(path)
  expect(answer.status).toBe(404)
  const root = parsed(await answer.text())
  expect(all(root, 'h1').map(textOf)).toEqual([expect.stringMatching(/\S/)])
  expect(all(root, 'a').map(textOf)).toContain('Overview')
})

test.each([
  'known=%3Cscript%3Ealert(1)%3C/script%3E',
  'focus=../../etc/passwd',
  `claimants=${'x,'.repeat(500)}`,
  'rev=-1',
  'rev=99999999999999999999',
  'from=%00&to=%F0%9F%92%A5',
  '__proto__=1&constructor=2',
  'known=2025-01-13&known=2025-01-14',
])('a hostile value is ignored, and told so: %s', async (query) => {
  const root = await page(`/troops?${query}`)
  expect(all(root, 'section').some(({ attributes }) => attributes['aria-label'] === 'Ignored')).toBe(true)
})
