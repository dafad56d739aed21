import { expect, test } from 'vitest'
import { foldedWords, launchedType, salvoCount, salvoTitle } from '@/words/salvos'

const part = (type: string, site: string | null, size: number | null = 3) => ({ type, site, size })

test.each([
  [[part('KN-25', 'Sunan'), part('KN-25', 'Sunan'), part('KN-25', 'Sunan')], 'Salvo of 3 from Sunan: KN-25'],
  [
    [part('KN-25', 'Sunan'), part('Hwasong-11A', 'Kaechon'), part('KN-25', null)],
    'Salvo of 3 from Sunan and Kaechon: KN-25 (2); Hwasong-11A (1)',
  ],
  [[part('KN-25', null, null), part('KN-25', null, null)], 'Salvo, 2 launches: KN-25'],
])('a salvo says how many, from where and of what', (parts, title) => {
  expect(salvoTitle(parts)).toBe(title)
})

test('a part of a salvo says that it is one', () => {
  expect(salvoCount([part('KN-25', null), part('KN-25', null)])).toBe('(2 of its 3 launches are listed here)')
})

test.each([
  ['KN-25', 'SRBM', 'KN-25'],
  [null, 'SRBM', 'short-range ballistic, type not stated'],
  [null, null, 'type not stated'],
] as const)('a launch of %s, %s, is called %s', (name, missileClass, words) => {
  expect(launchedType(name, missileClass)).toBe(words)
})

test('lines are told where they are fewer than rows', () => {
  expect(foldedWords(12, 12)).toBeNull()
  expect(foldedWords(1200, 1100)).toBe(
    'On 1,100 lines: launches of one salvo share a line, and each is counted.',
  )
})
