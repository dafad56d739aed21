import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inverseChanges, lineChanges, withLineChanges } from '@/lib/ledger/edit/line-changes'

const text = fc.option(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 8 }).map((lines) => lines.join('\n')),
)

describe('line changes', () => {
  test('make one text of the other, and lead back', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = lineChanges(before, after)
        expect(withLineChanges(before, changes)).toEqual({ text: after })
        expect(withLineChanges(after, inverseChanges(changes))).toEqual({ text: before })
      }),
      { numRuns: 2000 },
    )
  })

  test('of rows that come and go hold no other row', () => {
    const [change, ...more] = lineChanges('h\na\nb\nc\n', 'h\na\nx\nc\n')
    expect([change, more]).toEqual([{ at: 2, above: 'a', removed: ['b'], added: ['x'] }, []])
  })

  test.each<[string, string, string | null]>([
    ['lines above have come', 'h\nnew\na\nx\nc\n', 'h\nnew\na\nb\nc\n'],
    ['lines around have gone', 'h\nx\n', 'h\nb\n'],
    ['the line itself has changed', 'h\na\ny\nc\n', null],
    ['the line stands there twice', 'h\nx\nz\nx\n', null],
  ])('are taken back where %s', (_, now, back) => {
    const changes = lineChanges('h\na\nb\nc\n', 'h\na\nx\nc\n')
    expect(withLineChanges(now, inverseChanges(changes))).toEqual(back === null ? null : { text: back })
  })

  test('put back a removed line below the one that was above it, or else last', () => {
    const back = inverseChanges(lineChanges('h\na\nb\nc\n', 'h\na\nc\n'))
    expect(withLineChanges('h\nnew\na\nc\n', back)).toEqual({ text: 'h\nnew\na\nb\nc\n' })
    expect(withLineChanges('h\nc\n', back)).toEqual({ text: 'h\nc\nb\n' })
  })
})
