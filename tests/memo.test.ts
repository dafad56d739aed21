import { describe, expect, test, vi } from 'vitest'
import { memo, memoByValue, memoLast, memoOfProcess } from '@/lib/memo'

describe('memo', () => {
  test('makes a value once for each object, however alike they are', () => {
    const make = vi.fn(({ name }: { name: string }) => [name])
    const once = memo(make)
    const [one, other] = [{ name: 'a' }, { name: 'a' }]
    expect(once(one)).toBe(once(one))
    expect(once(other)).not.toBe(once(one))
    expect(make).toHaveBeenCalledTimes(2)
  })

  test('of memo keeps by both keys', () => {
    const make = vi.fn((object: object, key: number) => ({ object, key }))
    const once = memo((object: object) => memoByValue((key: number) => make(object, key)))
    const [one, other] = [{}, {}]
    expect(once(one)(1)).toBe(once(one)(1))
    expect(once(one)(2)).toEqual({ object: one, key: 2 })
    expect(once(other)(1)).toEqual({ object: other, key: 1 })
    expect(make).toHaveBeenCalledTimes(3)
  })

  test('keeps nothing of what throws', () => {
    const make = vi.fn((_: object): string => {
      throw new Error('no')
    })
    const once = memo(make)
    const key = {}
    expect(() => once(key)).toThrow('no')
    expect(() => once(key)).toThrow('no')
    expect(make).toHaveBeenCalledTimes(2)
  })
})

describe('memoByValue', () => {
  test('keeps what is false, too', () => {
    const make = vi.fn((key: number) => key > 1)
    const once = memoByValue(make)
    expect([once(1), once(1), once(2)]).toEqual([false, false, true])
    expect(make).toHaveBeenCalledTimes(2)
  })

  test('begins anew when it has as many values as it may keep', () => {
    const make = vi.fn((key: string) => [key])
    const once = memoByValue(make, 2)
    const kept = once('b')
    once('a')
    expect(once('b')).toBe(kept)
    once('c')
    expect(once('b')).not.toBe(kept)
    expect(make).toHaveBeenCalledTimes(4)
  })
})

describe('memoLast', () => {
  test('keeps the last value alone, by what the key says of the arguments', () => {
    const make = vi.fn((text: string, _seen: boolean) => [text])
    const once = memoLast((text) => text, make)
    expect(once('a', true)).toBe(once('a', false))
    once('b', true)
    once('a', true)
    expect(make).toHaveBeenCalledTimes(3)
  })
})

test('what a process holds by a name is made once for all copies of a module', async () => {
  const key = {}
  let made = 0
  const first = memoOfProcess('of-this-test', (_: object) => ++made)
  vi.resetModules()
  const copy = await import('@/lib/memo')
  const second = copy.memoOfProcess('of-this-test', (_: object) => ++made)
  expect(copy.memoOfProcess).not.toBe(memoOfProcess)
  expect([first(key), second(key), first({}), second(key)]).toEqual([1, 1, 2, 1])
})
