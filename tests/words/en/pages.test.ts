import { expect, test } from 'vitest'
import { noSuchPage } from '@/words/pages'

test('says which page is shown in the place of one that there is not', () => {
  expect(noSuchPage(1300, 12)).toBe('There is no page 1,300: this is page 12, the last.')
  expect(noSuchPage(2, 1)).toBe('There is no page 2: this is the only one.')
  expect(noSuchPage(12, 12)).toBeNull()
  expect(noSuchPage(null, 12)).toBeNull()
})
