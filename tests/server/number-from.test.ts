import { afterEach, expect, test, vi } from 'vitest'
import { numberFrom } from '@/scripts/server/number-from.mjs'

afterEach(() => vi.unstubAllEnvs())

test.each([
  [undefined, null],
  ['', null],
  ['0', 0],
  ['2.5', 2.5],
  ['60', 60],
])('%s is %s', (value, number) => {
  vi.stubEnv('SOME_SECONDS', value)
  expect(numberFrom('SOME_SECONDS', 60, null)).toBe(number)
})

test.each(['61', '-1', 'soon', '5s', 'NaN', 'Infinity'])('%s is refused in words', (value) => {
  vi.stubEnv('SOME_SECONDS', value)
  expect(() => numberFrom('SOME_SECONDS', 60, null)).toThrow(
    `SOME_SECONDS is ${value}; it must be a number from 0 to 60.`,
  )
})
