import { expect, test } from 'vitest'
import { revisionAhead } from '@/scripts/server/revision-ahead.mjs'

test.each([
  ['/troops', null],
  ['/troops?rev=11', null],
  ['/troops?rev=3', null],
  ['/troops?rev=12', 503],
  ['/api/v1/events?limit=1&rev=13', 503],
  // No server is that far behind.
  ['/troops?rev=9999', null],
  ['/troops?rev=', null],
  ['/troops?rev=x12', null],
  ['/troops?rev=12.5', null],
])('of a server with revision 11, %s', (target, status) => {
  expect(revisionAhead(target, 11)?.status ?? null).toBe(status)
})
