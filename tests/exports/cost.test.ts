import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { CHARTS } from '@/lib/charts'
import { exportSheet } from '@/lib/exports/sheet/export-sheet'
import type { Size } from '@/lib/forms/model'
import { repeatedPieces } from '@/lib/text/pieces'
import { exported, written } from './written'

/*
 * What a drawing costs, in bytes and in drawings of its chart, at a revision that does not change.
 */

const AT = 'rev=8'

const SHOWN: readonly (readonly [chart: string, query: string])[] = [
  ...Object.keys(CHARTS).map((id) => [id, AT] as const),
  ['compare', `${AT}&a=counterpart/RUS&b=counterpart/USA`],
  ['compare', `${AT}&a=munitions.containers.cumulative&b=munitions.shells.cumulative`],
  ['compare', `${AT}&a=economy.trade.china.annual&b=economy.gdp-growth`],
]

describe('the bytes of a drawing', () => {
  /** Without the addresses of its sources and the labels of its marks, which are what they are. */
  const drawing = (svg: string) =>
    svg
      .replace(/<metadata>.*<\/metadata>/, '')
      .replace(/<title>[^<]*<\/title>/g, '')
      .replace(/<desc>[^<]*<\/desc>/, '')

  it.each(SHOWN)('of %s (%s) are few', async (chart, query) => {
    const svg = drawing((await written(chart, 'svg', query)).toString())
    expect(svg.length).toBeLessThan(170_000)
    expect(gzipSync(svg).length).toBeLessThan(35_000)
  })

  it.each([
    ['missile-launches', 78_000, 15_000],
    ['missile-reach', 95_000, 18_500],
    ['next-five-years', 125_000, 24_000],
  ])(
    'of all that is in the file of %s are less than %i, and compressed than %i',
    async (chart, raw, packed) => {
      const svg = await written(chart, 'svg', AT)
      expect(svg.length).toBeLessThan(raw)
      expect(brotliCompressSync(svg).length).toBeLessThan(packed)
    },
  )
})

describe('a chart is drawn', () => {
  /** How often it is drawn for a file of it, and in how many sizes. */
  function drawings(chart: string, query: string) {
    const input = exported(chart, 'svg', query)
    const sizes: string[] = []
    const model = (size: Size) => {
      sizes.push(JSON.stringify(size))
      return input.reading.model(size)
    }
    exportSheet({ ...input, reading: Object.create(input.reading, { model: { value: model } }) })
    expect(new Set(sizes).size).toBe(sizes.length)
    return sizes.length
  }

  test.each(['', 'w=360', 'w=1200&chrome=bare', 'from=2030'])(
    'once where its height is free: %s',
    (query) => {
      for (const [chart, own] of SHOWN) expect(drawings(chart, `${own}&${query}`), chart).toBe(1)
    },
  )

  test.each(['w=1200&h=675', 'w=640&h=360', 'w=200&h=200', 'w=4096&h=200'])(
    'a few times where it has to fit: %s',
    (query) => {
      for (const [chart, own] of SHOWN)
        expect(drawings(chart, `${own}&${query}`), chart).toBeLessThanOrEqual(6)
    },
  )
})

test('a reading is made once for all files and sizes of a view', () => {
  const { reading } = exported('contacts', 'svg', 'from=2024')
  expect(exported('contacts', 'png', 'from=2024&w=900&theme=dark&dpr=2').reading).toBe(reading)
  expect(exported('contacts', 'csv', 'from=2024').reading).toBe(reading)
  expect(exported('contacts', 'svg', 'from=2023').reading).not.toBe(reading)
  expect(exported('contacts', 'svg', 'from=2024&rev=7').reading).not.toBe(reading)
})

describe('pieces of words', () => {
  const texts = [
    'Ukraine says',
    'Ukraine claims',
    'Ukraine, Ukraine',
    'the Ukrainian claims',
    'claims of Ukraine',
  ]
  const { of, parts } = repeatedPieces(texts)

  it('are those of all words, in order', () => {
    for (const word of texts.flatMap((text) => text.split(' '))) expect(of(word).join('')).toBe(word)
    for (const piece of of('Ukraine')) expect((parts(piece) ?? [piece]).join('')).toBe(piece)
  })

  it('are few for words that are often there, letters for others', () => {
    expect(of('Ukraine').length).toBeLessThanOrEqual(2)
    expect(of('says')).toEqual(['s', 'a', 'y', 's'])
    expect(of('unheard')).toEqual([...'unheard'])
    expect(parts('s')).toBeNull()
  })
})
