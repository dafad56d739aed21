import { describe, expect, it } from 'vitest'
import { ByteCache } from '@/lib/http/byte-cache.mjs'

describe('ByteCache', () => {
  it('drops what was not asked for the longest when it grows too large', () => {
    const cache = new ByteCache<string>(25)
    cache.set('a', 'A', 10)
    cache.set('b', 'B', 10)
    expect(cache.get('a')).toBe('A')
    cache.set('c', 'C', 10)
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual(['A', undefined, 'C'])
    expect([cache.bytes, cache.size]).toEqual([20, 2])
  })

  it('counts what has grown, or was replaced, once', () => {
    const cache = new ByteCache<string>(25)
    cache.set('a', 'A', 10)
    cache.set('b', 'B', 5)
    cache.set('a', 'A', 20)
    expect([cache.bytes, cache.size]).toEqual([25, 2])
    cache.set('a', 'A', 21)
    expect([cache.bytes, cache.size, cache.get('b')]).toEqual([21, 1, undefined])
  })

  it('does not keep what is larger than all it may hold, nor what that replaces', () => {
    const cache = new ByteCache<string>(25)
    cache.set('a', 'A', 10)
    cache.set('a', 'larger', 26)
    expect([cache.bytes, cache.get('a')]).toEqual([0, undefined])
  })
})
