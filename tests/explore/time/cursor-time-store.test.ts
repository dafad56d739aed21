import { expect, test } from 'vitest'
import { setCursorTime, subscribeCursorTime } from '@/components/explore/time/cursor-time-store'

test('a chart that is drawn anew marks the time under the pointer, until the charts of the page are gone', () => {
  const told: (number | null)[] = []
  const listen = () => subscribeCursorTime((instant) => told.push(instant))
  const leave = listen()
  setCursorTime(5, told)
  const leaveToo = listen()
  leave()
  leaveToo()
  listen()()
  expect(told).toEqual([null, 5, 5, null])
})
