import { describe, expect, it } from 'vitest'
import { roving } from '@/components/explore/gestures/roving'

/** Two marks in the first lane, none in the second, three in the third; letters from left to right. */
const targets = [
  { key: 'a', lane: 0, at: 10 },
  { key: 'e', lane: 0, at: 90 },
  { key: 'b', lane: 2, at: 20 },
  { key: 'c', lane: 2, at: 50 },
  { key: 'd', lane: 2, at: 80 },
].map(({ key, lane, at }) => ({ key, lane, box: { x: at - 2, y: lane * 20, width: 4, height: 4 } }))

describe('an arrow key leads', () => {
  it.each([
    ['a', 'ArrowRight', 'e'],
    ['e', 'ArrowLeft', 'a'],
    ['e', 'ArrowRight', null],
    ['a', 'ArrowLeft', null],
    ['a', 'ArrowUp', null],
    ['a', 'ArrowDown', 'b'],
    ['e', 'ArrowDown', 'd'],
    ['c', 'ArrowUp', 'a'],
    ['d', 'ArrowUp', 'e'],
    ['d', 'ArrowDown', null],
    ['c', 'Home', 'b'],
    ['c', 'End', 'd'],
    ['c', 'x', null],
  ])('from %s by %s to %s', (from, key, to) => {
    expect(roving(targets, from, key)?.key ?? null).toBe(to)
  })

  it('with control to the ends of the chart', () => {
    expect(roving(targets, 'c', 'Home', true)?.key).toBe('a')
    expect(roving(targets, 'c', 'End', true)?.key).toBe('d')
  })
})

it('begins anew where the mark that had the focus is gone', () => {
  expect(roving(targets, 'gone', 'ArrowRight')?.key).toBe('a')
  expect(roving([], 'gone', 'ArrowRight')).toBeNull()
})
