import { expect, test } from 'vitest'
import { BUSY } from '@/scripts/server/failures.mjs'
import { METHOD_REFUSED } from '@/scripts/server/refusal.mjs'
import { refusalPage } from '@/scripts/server/refusal-page.mjs'
import { secondsLeft } from '@/scripts/server/renderer-process.mjs'

test('a page that says when to ask again asks again by itself', () => {
  const page = refusalPage({ ...BUSY, headers: { 'Retry-After': '40' } }, 'id')
  expect(page).toContain('<meta http-equiv="refresh" content="40">')
  expect(page).toContain('asks again by itself in 40 seconds.')
  expect(refusalPage({ ...BUSY, headers: { 'Retry-After': '1' } }, 'id')).toContain('in a second.')
})

test('one that does not say so stays', () => {
  expect(refusalPage(METHOD_REFUSED, undefined)).not.toContain('refresh')
})

test('a start takes as long as the one before, and never less than a second', () => {
  expect(secondsLeft(0, 65_300)).toBe(66)
  expect(secondsLeft(30_000, 65_300)).toBe(36)
  expect(secondsLeft(90_000, 65_300)).toBe(1)
  expect(secondsLeft(0, 0)).toBe(1)
})
