import { expect, test } from 'vitest'
import { requestIdOf } from '@/scripts/server/request-id.mjs'

const MADE = /^[\da-f-]{36}$/

test.each(['4bf92f3577b34da6a3ce929d0e0e4736', 'a', 'edge-7.b_2', 'x'.repeat(64)])(
  'a trusted proxy gives the id %s',
  (given) => {
    expect(requestIdOf(given, true)).toBe(given)
    expect(requestIdOf(given, false)).toMatch(MADE)
  },
)

test.each([undefined, '', 'x'.repeat(65), '<script>', 'a b', 'a, b', 'a\nb', 'a"b', ['a', 'b']])(
  '%j is no id: one is made, each time another',
  (given) => {
    const made = requestIdOf(given, true)
    expect(made).toMatch(MADE)
    expect(requestIdOf(given, true)).not.toBe(made)
  },
)
