import { expect, test } from 'vitest'
import { kindOf } from '@/scripts/server/kind-of.mjs'

test.each([
  ['/', 'page'],
  ['/troops', 'page'],
  ['/records/a.b/', 'page'],
  ['/nowhere', 'page'],
  ['/charts/troops-sent.svg', 'file'],
  ['/data.zip', 'file'],
  ['/data/claims.csv', 'file'],
  ['/api/v1/ledger', 'api'],
  ['/rows/charts/contacts.json', 'api'],
  ['/oembed', 'api'],
  ['/api/v1/live', 'event stream'],
  ['/api/v1/live/more', 'api'],
  ['/_next/static/chunks/a.js', 'asset'],
  ['/fonts/a.woff2', 'asset'],
  ['/embed.js', 'asset'],
  ['/healthz', 'health'],
  ['/readyz', 'health'],
  ['/readyz/more', 'page'],
])('%s is a %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind)
})
