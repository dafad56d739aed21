import { describe, expect, test } from 'vitest'
import { drawFor } from '@/components/explore/chart/nominal-widths'
import { chartOf } from '@/lib/charts'
import { readChart } from '@/lib/charts/read'
import { REAL, viewOf } from './real-slice'

/** The row of each chart that these columns would make; nothing else about it matters. */
const event = (columns: Readonly<Record<string, unknown>>) =>
  ({
    topic: 'diplomacy',
    kind: 'statement',
    level: 'leader',
    counterpart: 'USA',
    actors: ['USA', 'PRK'],
    landmark: false,
    ...columns,
  }) as never

describe('which rows belong to a chart is told by their columns', () => {
  test.each<
    [
      chart: 'us-silence' | 'arms-and-answers' | 'next-five-years',
      columns: Readonly<Record<string, unknown>>,
      belongs: boolean,
    ]
  >([
    ['us-silence', {}, true],
    ['us-silence', { actors: ['PRK', 'USA'] }, true],
    ['us-silence', { actors: ['KOR', 'USA'] }, false],
    ['us-silence', { counterpart: 'KOR' }, false],
    ['us-silence', { topic: 'munitions', kind: 'denial' }, false],
    ['arms-and-answers', { topic: 'munitions', kind: 'denial' }, true],
    ['arms-and-answers', { topic: 'munitions', kind: 'production' }, false],
    ['arms-and-answers', { topic: 'diplomacy', kind: 'un-veto' }, true],
    ['arms-and-answers', { topic: 'economy', kind: 'sanctions-designation' }, true],
    ['arms-and-answers', { topic: 'economy', kind: 'delivery-detected' }, false],
    ['next-five-years', { topic: 'diplomacy', kind: 'congress' }, true],
    ['next-five-years', { topic: 'domestic', kind: 'construction' }, false],
    ['next-five-years', { topic: 'domestic', kind: 'construction', landmark: true }, true],
    ['next-five-years', { topic: 'domestic', kind: 'industry' }, true],
    ['next-five-years', { topic: 'weapons', kind: 'policy-statement', landmark: true }, false],
  ])('%s %o: %s', (chart, columns, belongs) => {
    expect(chartOf(chart).includes(event(columns), REAL)).toBe(belongs)
  })

  test('a wave is an estimate of the size of one', () => {
    const { includes } = chartOf('deployment-waves')
    expect(includes({ indicator: 'troops.wave.first' } as never, REAL)).toBe(true)
    expect(includes({ indicator: 'troops.engineers.area-cleared' } as never, REAL)).toBe(false)
  })
})

describe('what us-silence draws', () => {
  const words = (requested: Parameters<typeof viewOf>[0]) =>
    readChart(chartOf('us-silence'), REAL, viewOf(requested))
      .model({ width: 1280 })
      .under.flatMap((mark) => (mark.mark === 'text' && / days?$/.test(mark.text) ? [mark.text] : []))

  test('the counter begins anew at each meeting and ends on the known day', () => {
    expect(words({})).toContain('2,703 days')
    expect(words({ known: '2020-01-01' })).toContain('185 days')
    expect(words({ known: '2019-02-27' })).toEqual(['260 days'])
    expect(words({ known: '2018-06-11' })).toEqual([])
  })

  test('a filter that hides the meetings leaves the counter as it is', () => {
    expect(words({ levels: ['working'] })).toContain('2,703 days')
  })
})

test.each([288, 328, 519, 520, 640, 939, 940, 960, 1152])(
  'next-five-years lists every row in a room of %i pixels, where its height may not change',
  (room) => {
    const { model, selected } = readChart(chartOf('next-five-years'), REAL, viewOf())
    const drawn = drawFor(model, room)
    expect(drawn.targets).toHaveLength(selected.rows.length)
  },
)
