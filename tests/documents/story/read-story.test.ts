import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readStory } from '@/lib/documents/story/read-story'

const PATH = 'stories/sample.md'
const read = (text: string) => readStory(PATH, new TextEncoder().encode(text))

const FRONT = [
  '---',
  'title: A sample',
  'day: 2026-01-01',
  'revision: 1',
  'lead: What it is about.',
  'sources: one;two',
  '---',
]
const BODY = [
  '',
  '## First of all',
  '',
  'Words that go',
  'over two lines.',
  '',
  'A second paragraph.',
  '- record: some-row',
  '- chart: /charts/troops-sent?known=2025-01-13',
  '- later: /timeline?topics=troops',
  '',
]
const story = (front: readonly string[], body: readonly string[]) => [...front, ...body].join('\n')

describe('a story', () => {
  test('is read with the lines that its parts stand in', () => {
    expect(read(story(FRONT, BODY))).toEqual({
      faults: [],
      story: {
        id: 'sample',
        title: { text: 'A sample', line: 2 },
        day: { text: '2026-01-01', line: 3 },
        revision: { text: '1', line: 4 },
        lead: { text: 'What it is about.', line: 5 },
        sources: [
          { text: 'one', line: 6 },
          { text: 'two', line: 6 },
        ],
        statements: [
          {
            id: 'first-of-all',
            title: { text: 'First of all', line: 9 },
            words: ['Words that go over two lines.', 'A second paragraph.'],
            records: [{ text: 'some-row', line: 15 }],
            charts: [{ text: '/charts/troops-sent?known=2025-01-13', line: 16 }],
            later: { text: '/timeline?topics=troops', line: 17 },
          },
        ],
      },
    })
  })

  test('may have lines that end as Windows ends them, and a byte order mark', () => {
    const windows = `\uFEFF${story(FRONT, BODY).replaceAll('\n', '\r\n')}`
    expect(read(windows)).toEqual(read(story(FRONT, BODY)))
  })

  const without = (line: string) => [...FRONT, ...BODY].filter((each) => each !== line).join('\n')
  const instead = (line: string, other: string) => story(FRONT, BODY).replace(line, other)

  it.each([
    ['no front matter', 'Just words.', 1, null, 'has no front matter'],
    ['a key too few', without('lead: What it is about.'), 1, 'lead', 'is missing'],
    ['a key of its own', instead('revision: 1', 'colour: red'), 4, null, 'is no line of the front matter'],
    ['a key twice', instead('revision: 1', 'day: 2026-01-02'), 4, 'day', 'is given twice'],
    ['a day that is none', instead('2026-01-01', '2026-02-30'), 3, 'day', 'is not a day'],
    ['a revision that is none', instead('revision: 1', 'revision: 0'), 4, 'revision', 'is not a revision'],
    ['an empty title', instead('title: A sample', 'title: '), 2, 'title', 'is blank'],
    ['a tag', instead('A second paragraph.', 'A <b>second</b> one.'), 14, 'words', 'has HTML, <b>'],
    [
      'words before a statement',
      instead('## First of all', 'Words.'),
      9,
      null,
      'stands before the first statement',
    ],
    [
      'a heading of another level',
      instead('A second paragraph.', '### More'),
      14,
      null,
      'is no line of a story',
    ],
    ['a list', instead('A second paragraph.', '* one'), 14, null, 'is no line of a story'],
    ['a numbered list', instead('A second paragraph.', '1. one'), 14, null, 'is no line of a story'],
    ['a quotation', instead('A second paragraph.', '> one'), 14, null, 'is no line of a story'],
    ['a picture', instead('A second paragraph.', '![one](two)'), 14, null, 'is no line of a story'],
    [
      'a line that names something else',
      instead('- record: some-row', '- row: some-row'),
      15,
      null,
      'names nothing that a story can show',
    ],
    ['no record', without('- record: some-row'), 9, 'record', 'names no record'],
    ['no chart', without('- chart: /charts/troops-sent?known=2025-01-13'), 9, 'chart', 'names no chart'],
    [
      'no words',
      [...FRONT, '## A', '- record: a', '- chart: /charts/b'].join('\n'),
      8,
      'words',
      'has no words',
    ],
    ['no statement', FRONT.join('\n'), null, null, 'has 0 statements'],
    [
      'one statement twice',
      story(FRONT, [...BODY, ...BODY]),
      20,
      'title',
      'is the title of another statement',
    ],
    [
      'two lists',
      instead('- record: some-row', '- later: /timeline?topics=troops'),
      17,
      'later',
      'is given twice',
    ],
  ])('with %s is refused, with the line and why', (_, text, line, column, reason) => {
    const { story: none, faults } = read(text)
    expect(none).toBeNull()
    expect(
      faults.map((fault) => ({ ...fault, reason: fault.reason.slice(0, reason.length) })),
    ).toContainEqual(expect.objectContaining({ file: PATH, line, column, reason }))
    for (const { allowed } of faults) expect(allowed).not.toBe('')
  })

  test('that is no text says what it is instead', () => {
    const { faults } = readStory(PATH, Uint8Array.from([0x50, 0x4b, 3, 4]))
    expect(faults).toEqual([
      expect.objectContaining({ file: PATH, reason: expect.stringContaining('archive') }),
    ])
  })

  test('of any lines is either read or refused with a reason', () => {
    const line = fc.oneof(fc.constantFrom(...FRONT, ...BODY, '## Again', '- chart: x', '#', '-'), fc.string())
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const { story: whole, faults } = read(lines.join('\n'))
        expect(whole === null).toBe(faults.length > 0)
      }),
    )
  })
})
