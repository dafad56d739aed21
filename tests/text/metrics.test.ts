import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { METRICS } from '@/lib/text/metrics'
import { fontCss } from '@/scripts/fonts/font-css'
import { advances } from '@/scripts/fonts/font-metrics'

const root = process.cwd()

test.each([400, 600] as const)('the widths of weight %i are those of the fonts', (weight) => {
  const { runs, hangul } = advances(root, weight)
  expect(METRICS[weight].hangul).toBe(hangul)
  expect(METRICS[weight].runs.map(([first, widths]) => [first, widths.split(' ').map(Number)])).toEqual(runs)
})

test('app/fonts.css loads the faces of the project', () => {
  expect(readFileSync('app/fonts.css', 'utf8')).toBe(fontCss(root))
})
