import { describe, expect, it } from 'vitest'
import { etagOf } from '@/lib/http/etag'
import { etagMatches } from '@/lib/http/etag-matches.mjs'

describe('alreadyHeld', () => {
  it.each([
    [null, false],
    ['', false],
    ['*', true],
    [' * ', true],
    ['W/"one"', true],
    ['"one"', true],
    ['"two"', false],
    ['"two", W/"one"', true],
    ['"two","one"', true],
    ['"a, b", "one"', true],
    ['"on", "e"', false],
    ['one', false],
    ['"one', false],
  ])('compares %j weakly: %j', (header, held) => {
    expect(etagMatches(header, 'W/"one"')).toBe(held)
  })
})

describe('etagOf', () => {
  it('is a weak tag that a client can send back', () => {
    const etag = etagOf(['svg', 'known=2025-01-13'])
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/)
    expect(etagMatches(`"x", ${etag}`, etag)).toBe(true)
  })

  it('tells the same letters apart when they are divided differently', () => {
    expect(etagOf(['ab', 'c'])).not.toBe(etagOf(['a', 'bc']))
  })
})
