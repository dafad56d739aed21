import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COUNTERPARTS } from '@/lib/charts/dimensions/contact'
import { MISSILE_CLASSES } from '@/lib/charts/dimensions/missile-classes'
import { type Colour, PALETTE, type Theme } from '@/lib/forms/theme/palette'
import { paletteCss } from '@/lib/forms/theme/palette-css'
import { CLASSES, OUTCOMES, SIDES, TOPICS } from '@/lib/ledger/schema/vocabulary'
import { contrast, DEFICIENCIES, distance, linear, simulate } from '../colour-vision'

const THEMES: readonly Theme[] = ['light', 'dark']
const TEXT: readonly Colour[] = ['ink', 'muted', 'accent']
const SURFACES: readonly Colour[] = ['paper', 'grid', 'band']
/** Four times what is just noticeable; order, shape or a label says it too. */
const APART = 0.08

const names = Object.keys(PALETTE.light) as Colour[]
const starting = (prefix: string) => names.filter((name) => name.startsWith(prefix))

describe.each(THEMES)('%s', (theme) => {
  const { paper, ...colours } = PALETTE[theme]
  test.each(TEXT)('%s is readable on paper and on the band', (name) => {
    expect(contrast(PALETTE[theme][name], paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(PALETTE[theme][name], colours.band)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(names.filter((name) => !SURFACES.includes(name)))('%s is seen on paper', (name) => {
    expect(contrast(PALETTE[theme][name], paper)).toBeGreaterThanOrEqual(3)
  })

  const groups = {
    sides: Object.keys(SIDES).map((side) => `side-${side}` as Colour),
    topics: Object.keys(TOPICS).map((topic) => `topic-${topic}` as Colour),
    counterparts: starting('counterpart-'),
    outcomes: starting('outcome-'),
  }
  describe.each(Object.entries(groups))('%s are told apart', (_, group) => {
    test.each(Object.entries(DEFICIENCIES))('by %s eyes', (_, matrix) => {
      for (const [at, one] of group.entries())
        for (const other of group.slice(at + 1)) {
          const seen = [one, other].map((name) => simulate(matrix, linear(PALETTE[theme][name]))) as [
            ReturnType<typeof linear>,
            ReturnType<typeof linear>,
          ]
          expect(distance(...seen), `${one} and ${other}`).toBeGreaterThanOrEqual(APART)
        }
    })
  })

  test('the classes from close range to intercontinental are a ramp of contrast', () => {
    const ramp = (['CRBM', 'SRBM', 'MRBM', 'IRBM', 'ICBM'] as const).map((id) =>
      contrast(PALETTE[theme][`class-${id}`], paper),
    )
    const ordered = ramp.toSorted((a, b) => a - b)
    expect(ramp).toEqual(theme === 'light' ? ordered : ordered.reverse())
    expect(Object.keys(CLASSES).slice(0, 5)).toEqual(['CRBM', 'SRBM', 'MRBM', 'IRBM', 'ICBM'])
  })
})

const hasNoBallisticClass = (id: string) => id === 'cruise' || id === 'SAM'

test.each([
  ...Object.keys(SIDES).map((id) => `side-${id}`),
  ...Object.keys(TOPICS).map((id) => `topic-${id}`),
  ...Object.keys(OUTCOMES).map((id) => `outcome-${id}`),
  ...Object.keys(CLASSES).flatMap((id) => (hasNoBallisticClass(id) ? [] : [`class-${id}`])),
  ...[...MISSILE_CLASSES, ...COUNTERPARTS].map(({ paint }) => paint),
])('an id of the ledger that is drawn has a paint: %s', (paint) => {
  expect(names).toContain(paint)
})

test('both themes name the same paints', () => {
  expect(Object.keys(PALETTE.dark)).toEqual(Object.keys(PALETTE.light))
})

test('app/palette.css is what the palette gives', () => {
  expect(readFileSync('app/palette.css', 'utf8')).toBe(paletteCss())
})
