import { describe, expect, test } from 'vitest'
import type { Mark } from '@/lib/forms/model'
import { targetName } from '@/lib/forms/parts/target-name'

const drawn = (...texts: readonly string[]): Mark[] => [
  {
    mark: 'group',
    x: 0,
    y: 0,
    marks: texts.map((text) => ({ mark: 'text', x: 0, y: 0, text, size: 11, fill: 'ink' })),
  },
]

describe('the name of a mark', () => {
  test.each([
    ['nothing is drawn in words', [], 'About 15,000 people', 'About 15,000 people'],
    ['its label says what is drawn', ['Kim opens a', 'factory'], '1 May 2020: Kim opens a factory', null],
    [
      'more is drawn after its label',
      ['1 May 2020', 'Kim opens', 'a factory', 'Industry · Sunchon'],
      '1 May 2020: Kim opens a factory',
      '1 May 2020: Kim opens a factory. Industry · Sunchon',
    ],
    [
      'the words are others',
      ['NIS', 'about 2,000', 'Sep 2025'],
      "South Korea's NIS: about 2,000 people",
      "NIS, about 2,000, Sep 2025: South Korea's NIS: about 2,000 people",
    ],
  ] as const)('where %s', (_, texts, label, name) => {
    expect(targetName({ label, marks: drawn(...texts) })).toBe(name ?? label)
  })
})
