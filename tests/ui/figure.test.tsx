import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Figure } from '@/components/figure/figure'
import type { ChartModel, Mark } from '@/lib/forms/model'

const text = (words: string, x: number): Mark => ({
  mark: 'text',
  x,
  y: 10,
  text: words,
  size: 11,
  fill: 'ink',
})

test('the words of a link of a drawing stand apart, and its name begins with them', () => {
  const box = { x: 0, y: 0, width: 100, height: 20 }
  const model: ChartModel = {
    width: 100,
    height: 20,
    under: [],
    targets: [
      {
        key: 'claim',
        records: ['claim'],
        label: "South Korea's NIS: about 2,000 people",
        lines: [],
        lane: 0,
        box,
        marks: [text('NIS', 0), text('Sep 2025', 30)],
      },
    ],
    over: [],
    plot: box,
    x: null,
    y: null,
    empty: false,
  }
  const markup = renderToStaticMarkup(
    <Figure model={model} paint={() => '#000'} label="Losses" href={({ key }) => `/records/${key}`} />,
  )
  expect(markup.replace(/<[^>]+>/g, '').trim()).toBe('NIS Sep 2025')
  expect(markup).toContain('aria-label="NIS, Sep 2025: South Korea&#x27;s NIS: about 2,000 people"')
})
