import { describe, expect, test } from 'vitest'
import { columnsOf } from '@/lib/ledger/load/parse'
import type { FileName } from '@/lib/ledger/schema/rows'
import { SCHEMAS } from '@/lib/ledger/schema/schema'
import { SAMPLE, type SampleTables, sampleWith, writeLedger } from './sample-ledger'
import { onBothStores } from './store/on-both-stores'

const FILES = Object.keys(SCHEMAS) as FileName[]
const schemaOf = (file: FileName, column: string) =>
  (SCHEMAS[file].shape as Record<string, { safeParse(cell: string): { success: boolean } }>)[column]
const accepts = (file: FileName, column: string, cell: string) =>
  schemaOf(file, column)?.safeParse(cell).success ?? false

/** Every column of every table that takes words: those that take a word of our own that no vocabulary has. */
const WORDS = FILES.flatMap((file) =>
  columnsOf(file)
    .filter((column) => accepts(file, column, 'Some words'))
    .map((column) => [file, column] as const),
)

const COLUMNS = FILES.flatMap((file) => columnsOf(file).map((column) => [file, column] as const))

const character = (code: number) => String.fromCodePoint(code)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** Characters that nobody can see or that turn text around, by kind. */
const UNSEEN = {
  'a control': [...range(0, 0x1f), ...range(0x7f, 0x9f)],
  'a mark of direction': [0x61c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)],
  'a line or paragraph separator': [0x2028, 0x2029],
  'a noncharacter': [
    ...range(0xfdd0, 0xfdef),
    ...range(0, 16).flatMap((plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff]),
  ],
  'half of a pair': [0xd800, 0xdbff, 0xdc00, 0xdfff],
  'of no width': [0xad, 0x34f, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0xfe0f, 0xfeff, 0xe0041],
  'a filler': [0x115f, 0x1160, 0x3164, 0xffa0, 0x2800],
  'for private use': [0xe000, 0xf8ff, 0xf0000, 0x10fffd],
  'in the place of another': [0xfffc, 0xfffd],
  'another blank': [0xa0, 0x1680, 0x2003, 0x202f, 0x205f, 0x3000],
}

describe('a text that not everybody reads alike is refused in every column of words', () => {
  test('there are such columns in all tables but those of numbers and days', () => {
    expect(WORDS.length).toBeGreaterThan(20)
    expect(WORDS).toContainEqual(['events', 'headline'])
    expect(WORDS).toContainEqual(['events', 'system'])
    expect(WORDS).toContainEqual(['revisions', 'note'])
  })

  test.each(Object.entries(UNSEEN))('%s', (_, codes) => {
    for (const code of codes)
      for (const [file, column] of COLUMNS)
        for (const cell of [`Some${character(code)} words`, `${character(code)}Some words`, character(code)])
          expect([file, column, code, accepts(file, column, cell)]).toEqual([file, column, code, false])
  })

  test.each([
    ['blank', '   '],
    ['one blank', ' '],
    ['begins with a blank', ' Some words'],
    ['ends with a blank', 'Some words '],
    ['two blanks', 'Some  words'],
    ['a line break', 'Some\nwords'],
    ['decomposed Hangul', '김정은'.normalize('NFD')],
    ['a decomposed accent', 'Zoe\u0308'],
    ['a look-alike of a letter', '\u212Bngstrom'],
    ['accents in the air', '\u0301Some words'],
    ['a tower of accents', `So${'\u0335'.repeat(4)}me words`],
    ['a Cyrillic letter in a Latin word', 'North K\u043Erea'],
    ['a Latin letter in a Cyrillic word', 'Россi\u044F'],
    ['a Greek letter in a Latin word', 'M\u03BFscow'],
  ])('%s', (_, cell) => {
    for (const [file, column] of WORDS)
      expect([file, column, accepts(file, column, cell)]).toEqual([file, column, false])
  })

  test.each([
    '김정은과 푸틴',
    '北직접수입',
    'Zoë Kim’s “visit” – №5, 3 × 240 mm, ±0.5°',
    'Т-90M и Су-25',
    'КНДР (DPRK)',
    'ミサイル発射',
    'Việt Nam',
    '🚀 launched',
  ])('%s is taken', (cell) => {
    for (const [file, column] of WORDS)
      expect([file, column, accepts(file, column, cell)]).toEqual([file, column, true])
  })

  test('no cell of any column is longer than 2,000 characters, no item of a list than 300', () => {
    for (const [file, column] of COLUMNS)
      for (const unit of ['word ', 'a', '9', 'https://example.org/a', 'PRK;', 'a;']) {
        const cell = unit.repeat(2001)
        expect([file, column, unit, accepts(file, column, cell)]).toEqual([file, column, unit, false])
      }
  })
})

/** One cell of the sample, and what is said of it. */
const TOLD: readonly [string, FileName, string, Record<string, string>, string, string][] = [
  [
    'a bidi override',
    'events',
    'meeting',
    { headline: 'A \u202Egniteem' },
    'has U+202E at character 3, which cannot be seen',
    'single blanks',
  ],
  ['U+FFFF', 'events', 'meeting', { detail: 'A\uFFFF' }, 'has U+FFFF at character 2', 'everybody can see'],
  ['blanks', 'events', 'meeting', { headline: '  ' }, 'is blank', 'one line of text, not empty'],
  [
    'a megabyte',
    'events',
    'meeting',
    { headline: 'a'.repeat(2 ** 20) },
    'is too long, with 1048576 characters',
    'at most 300 characters',
  ],
  [
    'NFD',
    'people',
    'kim-jong-un',
    { name: 'Zoe\u0308' },
    'is not composed (Unicode NFC): U+0065 U+0308 at character 3',
    'U+00EB there',
  ],
  ['tags', 'events', 'meeting', { headline: 'A <b>talk</b>' }, 'has HTML, <b>', 'plain text'],
  ['entities', 'events', 'meeting', { detail: 'Talks &amp; tea' }, 'has HTML, &amp;', 'plain text'],
  [
    'mixed scripts',
    'people',
    'kim-jong-un',
    { name: 'Kim J\u043Eng Un' },
    'mixes Latin J (U+004A) and Cyrillic \u043E (U+043E) in one word',
    'one script in a word',
  ],
  [
    'a long id',
    'annotations',
    'annotation-meeting',
    { id: 'a'.repeat(121) },
    'is too long, with 121 characters',
    'at most 120',
  ],
  [
    'a password',
    'sources',
    'paper-two',
    { url: 'https://me:secret@example.org/' },
    'names a user or a password',
    'no user',
  ],
  [
    'a user',
    'sources',
    'paper-two',
    { url: 'https://me@example.org/' },
    'names a user or a password',
    'no user',
  ],
  ['another scheme', 'sources', 'paper-two', { url: 'ftp://example.org/' }, 'is not valid', 'http or https'],
  ['a script', 'sources', 'paper-two', { url: 'javascript:alert(1)' }, 'is not valid', 'http or https'],
  ['no slashes', 'sources', 'paper-two', { url: 'https:example.org' }, 'is not valid', 'http or https'],
  [
    'a blank in an address',
    'sources',
    'paper-two',
    { url: 'https://example.org/a b' },
    'must write with %',
    'https://example.org/page',
  ],
  [
    'letters in an address',
    'sources',
    'paper-two',
    { url: 'https://example.org/김' },
    'must write with %',
    'in ASCII',
  ],
  [
    'a stray %',
    'sources',
    'paper-two',
    { url: 'https://example.org/%zz' },
    'two hexadecimal digits',
    'https://example.org/page',
  ],
  [
    'this machine',
    'sources',
    'paper-two',
    { url: 'http://localhost:3000/' },
    'names no host that readers can reach',
    'https://example.org/page',
  ],
  [
    'a number of a host',
    'sources',
    'paper-two',
    { url: 'http://127.0.0.1/' },
    'names no host that readers can reach',
    'https://example.org/page',
  ],
  [
    'a source twice',
    'estimates',
    'claim-nis',
    { sources: 'paper-one;paper-one' },
    'stands in the list twice',
    'each item once',
  ],
  ...[
    '3.000',
    '3.10',
    '03',
    '+3',
    '1e3',
    '3.',
    '.3',
    ' 3',
    '3 ',
    '-0',
    '3,000',
    '3 000',
    '0x10',
    '３',
    '9'.repeat(400),
    '0.1234567890123456789',
  ].map((best): (typeof TOLD)[number] => [
    `the number ${best.slice(0, 20)}`,
    'estimates',
    'claim-nis',
    { best },
    'is not valid',
    'a plain decimal number such as 14000 or 0.7: no sign +',
  ]),
  ['a revision', 'people', 'kim-jong-un', { since: '01' }, 'is not valid', 'a plain decimal number'],
  ['degrees', 'places', 'wonsan', { lat: '+39' }, 'is not valid', 'plain decimal degrees'],
]

onBothStores((store) => {
  const fault = async (tables: SampleTables) => (await store.read(writeLedger(tables))).faults

  describe('what is wrong with a cell is said of it, and of nothing else', () => {
    test.each(TOLD)('%s', async (_, file, id, cells, reason, allowed) => {
      const faults = (await fault({ [file]: sampleWith(file, id, cells) })).filter(
        (each) => each.file === `${file}.csv`,
      )
      expect(faults).toMatchObject([
        { line: SAMPLE[file].findIndex((row) => row.id === id) + 2, column: Object.keys(cells)[0] },
      ])
      expect(faults[0]?.reason).toContain(reason)
      expect(faults[0]?.allowed).toContain(allowed)
    })

    test.each(['0', '-0.2', '14000', '0.7', '123456789.25'])('%s is a number', (best) =>
      expect(accepts('estimates', 'best', best)).toBe(true),
    )

    test('zeros at the end of degrees tell how exactly a place is known', async () =>
      expect(
        await fault({ places: sampleWith('places', 'wonsan', { lat: '39.10', lon: '127.40' }) }),
      ).toEqual([]))
  })
})

describe('a year that was mistyped is refused in every column of dates', () => {
  const DATES = COLUMNS.filter(
    ([file, column]) => accepts(file, column, '2024-10-18') && !accepts(file, column, 'words'),
  )

  test('there are such columns in all tables that tell of time', () => {
    expect(DATES.length).toBeGreaterThan(12)
    expect(DATES).toContainEqual(['events', 'date'])
    expect(DATES).toContainEqual(['sources', 'published'])
    expect(DATES).toContainEqual(['missile-tests', 'date_kst'])
  })

  test.each(['0202-10-18', '1899-12-31', '2100-01-01', '9999-10-18'])('%s', (cell) => {
    for (const [file, column] of DATES)
      expect([file, column, accepts(file, column, cell)]).toEqual([file, column, false])
  })

  test.each(['2024/0202', '0202/..', '../3000', '1024-05', '3024~'])(
    '%s, where a date may be inexact',
    (cell) => {
      for (const [file, column] of DATES)
        expect([file, column, accepts(file, column, cell)]).toEqual([file, column, false])
      expect(accepts('events', 'date', '../1900')).toBe(true)
      expect(accepts('events', 'date', '2024~/2099-12')).toBe(true)
    },
  )
})

test('an address is the whole cell: no line break is read over, nor a blank around it', () => {
  const { url } = SCHEMAS.sources.shape
  expect(url.safeParse('https://example.org/page').success).toBe(true)
  for (const cell of [
    'https://exa\nmple.org/page',
    'https://example.org/page\r\n',
    ' https://example.org/page',
  ])
    expect(url.safeParse(cell).success).toBe(false)
})
