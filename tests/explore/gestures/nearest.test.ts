import { describe, expect, it } from 'vitest'
import { nearestPoint } from '@/components/explore/gestures/nearest-point'
import { nearestTarget } from '@/components/explore/gestures/nearest-target'
import type { Box, Target } from '@/lib/forms/model'

const target = (key: string, box: Box): Target => ({
  key,
  records: [key],
  label: key,
  lines: [],
  lane: 0,
  box,
  marks: [],
})
const dots = [
  target('left', { x: 10, y: 10, width: 8, height: 8 }),
  target('right', { x: 60, y: 10, width: 8, height: 8 }),
]
const bars = [
  target('tall', { x: 0, y: 0, width: 10, height: 200 }),
  target('flat', { x: 12, y: 190, width: 200, height: 10 }),
]

describe.each([
  ['by boxes', nearestTarget],
  ['by cells', nearestPoint],
] as const)('pointing near marks, %s', (_, search) => {
  const find = search(dots)
  it('means the one under the pointer', () => expect(find(12, 12)?.key).toBe('left'))
  it('means the nearest within reach', () => expect(find(50, 14)?.key).toBe('right'))
  it('means none far away', () => expect(find(200, 200)).toBeNull())
})

it('means a bar by its edge, however far its middle', () => {
  const find = nearestTarget(bars)
  expect(find(5, 2)?.key).toBe('tall')
  expect(find(205, 185)?.key).toBe('flat')
})

it('means nothing where nothing is drawn', () => {
  expect(nearestTarget([])(1, 1)).toBeNull()
  expect(nearestPoint([])(1, 1)).toBeNull()
})
