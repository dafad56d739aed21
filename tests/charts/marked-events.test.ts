import { describe, expect, it } from 'vitest'
import { chartOf } from '@/lib/charts'
import { readChart } from '@/lib/charts/read'
import type { Box, Mark, Target } from '@/lib/forms/model'
import { textBox } from '@/lib/forms/parts/text-box'
import { NEWEST, viewOf } from './real-slice'

const isEvent = ({ key }: Target) => key.startsWith('annotation-')
const textsOf = (marks: readonly Mark[]) =>
  marks.filter((mark): mark is Extract<Mark, { mark: 'text' }> => mark.mark === 'text')
const linesOf = (marks: readonly Mark[]) =>
  marks.filter((mark): mark is Extract<Mark, { mark: 'line' }> => mark.mark === 'line')

const crosses = ({ x1, y1, y2 }: { x1: number; y1: number; y2: number }, { x, y, width, height }: Box) =>
  x1 > x && x1 < x + width && y1 < y + height && y2 > y

describe('events marked on a chart of claims', () => {
  it.each([
    ['troops-sent', 352],
    ['troops-sent', 640],
    ['troops-sent', 1152],
    ['troops-lost', 1152],
  ] as const)('%s, %i px wide: no name of a claimant or an event touches a line', (id, width) => {
    const { targets, over } = readChart(chartOf(id), NEWEST, viewOf()).model({ width })
    const events = targets.filter(isEvent)
    const lines = events.flatMap(({ marks }) => linesOf(marks))
    expect(lines.length).toBeGreaterThan(2)
    const words = [...textsOf(over), ...events.flatMap(({ marks }) => textsOf(marks))]
    const touching = words.filter((word) => lines.some((line) => crosses(line, textBox(word))))
    expect(touching.map(({ text }) => text)).toEqual([])
  })

  it('of the troops sent are all named where the page is wide, on two lines where one has no room', () => {
    const { targets } = readChart(chartOf('troops-sent'), NEWEST, viewOf()).model({ width: 1152 })
    const named = targets.filter(isEvent).map(({ marks }) => textsOf(marks).map(({ text }) => text))
    expect(named.filter((texts) => texts.length === 0)).toEqual([])
    expect(named).toContainEqual(['North Korea', 'confirms'])
  })
})
