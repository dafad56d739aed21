import { expect, test } from 'vitest'
import { clientOf } from '@/scripts/server/client-of.mjs'

test.each([
  ['127.0.0.1', undefined, false, '127.0.0.1'],
  ['::ffff:10.1.2.3', undefined, false, '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', undefined, false, '2001:db8:1:2'],
  ['2001:db8:1:2::9', undefined, false, '2001:db8:1:2'],
  ['2001:db8::9', undefined, false, '2001:db8:0:0'],
  ['::1', undefined, false, '0:0:0:0'],
  // Nobody chooses who they are, unless a proxy is trusted to say so; then its own word is the last one.
  ['10.0.0.1', '1.2.3.4', false, '10.0.0.1'],
  ['10.0.0.1', '6.6.6.6, 1.2.3.4', true, '1.2.3.4'],
  ['10.0.0.1', ['6.6.6.6', '1.2.3.4'], true, '1.2.3.4'],
  ['10.0.0.1', undefined, true, '10.0.0.1'],
  ['10.0.0.1', '', true, '10.0.0.1'],
  [undefined, undefined, false, ''],
])('%s with X-Forwarded-For %s, trusted: %s', (address, forwarded, trusted, client) => {
  expect(clientOf(address, forwarded, trusted)).toBe(client)
})
