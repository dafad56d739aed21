import { expect, test } from 'vitest'
import { cursorTimeAt } from '@/components/explore/time/cursor-time-at'
import { cursorTimeOf } from '@/components/explore/time/cursor-time-of'
import { scaleOf } from '@/lib/forms/axes/scale'
import type { Axis } from '@/lib/forms/model'
import { REAL } from '../../charts/real-slice'

const DAY = 86_400_000
const AXIS: Axis = { kind: 'time', domain: [0, 100 * DAY], range: [40, 640] }

test.each<[instant: number | null, x: number | null]>([
  [0, 40],
  [50 * DAY, 340],
  [100 * DAY, 640],
  [-DAY, null],
  [101 * DAY, null],
  [null, null],
])('the moment %s lies at %s', (instant, x) => {
  expect(cursorTimeAt(AXIS, instant)).toBe(x)
  if (x !== null) expect(scaleOf(AXIS).invert(x)).toBe(instant)
})

test.each([null, { ...AXIS, kind: 'linear' } as const, { ...AXIS, domain: [0, 0] } as const])(
  'an axis without time has no place for a moment: %j',
  (axis) => {
    expect(cursorTimeAt(axis, 0)).toBeNull()
  },
)

test('a row tells its moment by the day that it is about', () => {
  expect(cursorTimeOf(REAL, 'troops-2025-04-30-kor-nis-deployed-total')).toBe(Date.UTC(2025, 3, 30))
  expect(cursorTimeOf(REAL, 'no-such-row')).toBeNull()
})
