import { expect, test } from 'vitest'
import { encodingOf } from '@/scripts/server/encoding-of.mjs'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'identity'],
  ['*', 'br'],
  ['gzip, *;q=0.5', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br; q=1.0 , gzip ; q=1', 'br'],
  ['br;q=0.2, identity', 'identity'],
  ['br;q=0.2, identity;q=0.1', 'br'],
  ['br;q=0', 'identity'],
  ['br;q=0.000, gzip;q=0', 'identity'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  // None that it takes: the body as it is, rather than nothing.
  ['*;q=0', 'identity'],
  ['identity;q=0', 'identity'],
  // Not a weight.
  ['br;q=x, gzip;q=0.1', 'gzip'],
  ['br;q=-1, gzip;q=2', 'identity'],
  ['broccoli, gzipped', 'identity'],
] as const)('%j is answered with %s', (accepted, encoding) => {
  expect(encodingOf(accepted)).toBe(encoding)
})
