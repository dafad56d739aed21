import edtf from 'edtf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDay, isDay, lastDay, readSpan, toDay } from '@/lib/ledger/time/edtf'

const year = fc.integer({ min: 1971, max: 2100 }).map(String)
const two = (number: number) => String(number).padStart(2, '0')
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`)
const day = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const single = fc
  .tuple(fc.oneof(year, month, day), fc.constantFrom('', '~'))
  .map(([date, approximate]) => `${date}${approximate}`)
/** The package takes no interval whose ends overlap, so its ends are one after the other. */
const interval = fc
  .tuple(single, single)
  .map((ends) => ends.sort())
  .filter(([from, to]) => (readSpan(from)?.end ?? 0) <= (readSpan(to)?.start ?? 0))
  .map((ends) => ends.join('/'))
const open = fc.oneof(
  single.map((date) => `../${date}`),
  single.map((date) => `${date}/..`),
)

describe('readSpan', () => {
  test('gives the bounds that the edtf package gives', () => {
    fc.assert(
      fc.property(fc.oneof(single, interval, open), (text) => {
        const { min, max } = edtf(text)
        expect(readSpan(text)).toMatchObject({
          start: Number.isFinite(min) ? min : null,
          end: Number.isFinite(max) ? max + 1 : null,
          approximate: text.includes('~'),
        })
      }),
    )
  })

  test.each([
    '',
    '24',
    '2024-1',
    '2024-13',
    '2024-00',
    '2023-02-29',
    '2024-04-31',
    '2024-10-18T10:00',
    '2024-10?',
    '~2024',
    '2024/2023',
    '2024-12/2024-11',
    '2024/',
    '/2024',
    '../..',
    '2023/2024/2025',
    ' 2024',
  ])('takes %j for no date', (text) => expect(readSpan(text)).toBeNull())
})

test.each([
  ['2024-11-05', '2024-11-05', '2024-11-05'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024~', '2024-01-01', '2024-12-31'],
  ['2024-10/2024-12-03', '2024-10-01', '2024-12-03'],
  ['../2024', null, '2024-12-31'],
  ['2024-10-18/..', '2024-10-18', null],
])('%s can mean the days from %s to %s', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last])
})

test('only a whole date is a day', () => {
  expect(['2024-10-18', '2024-10', '2024-10-18~', '2024-02-30'].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test('the day of an instant is a day, also before the year 0 and after 9999', () => {
  const [start, end] = ['0000', '9999'].map((year) => readSpan(year))
  expect(toDay((start?.start ?? 0) - 1)).toBe('0000-01-01')
  expect(toDay(start?.start ?? 0)).toBe('0000-01-01')
  expect(toDay((end?.end ?? 0) - 1)).toBe('9999-12-31')
  expect(toDay(end?.end ?? 0)).toBe('9999-12-31')
  expect(toDay(8.64e15)).toBe('9999-12-31')
})
