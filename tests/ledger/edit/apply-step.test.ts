import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pendingChanges } from '@/lib/ledger/edit/pending-changes'
import { presentLedger } from '@/lib/ledger/edit/present-ledger'
import { release } from '@/lib/ledger/revisions/release'
import { changeWords } from '@/words/changes'
import { releasedLedger, SAMPLE } from '../sample-ledger'
import { basis, edit, filesOf, now, rowsOf, textOf } from './editing'

const KIM = 'kim-jong-un,Kim Jong Un,PRK,,1,'
const person = (id: string, name = 'Somebody') =>
  ({ kind: 'add', table: 'people', cells: { id, name, country: 'RUS' } }) as const
const correctKim = (directory: string, cells: Readonly<Record<string, string>>) =>
  ({
    kind: 'correct',
    table: 'people',
    id: 'kim-jong-un',
    cells,
    based: basis(directory, 'people', 'kim-jong-un'),
  }) as const
const withdraw = (directory: string, table: 'people' | 'series' | 'sources', id: string) =>
  ({ kind: 'withdraw', table, id, based: basis(directory, table, id) }) as const

describe('a row that is added', () => {
  test('is pending, in its place, and quoted where it must be', () => {
    const directory = releasedLedger()
    expect(edit(directory, [person('zoe', 'Zoë "Z", once'), person('andrei')]).kind).toBe('done')
    expect(rowsOf(directory, 'people')).toEqual([
      'andrei,Somebody,RUS,,2,',
      KIM,
      'zoe,"Zoë ""Z"", once",RUS,,2,',
    ])
    expect(now(directory, 'people', 'zoe')).toMatchObject({ state: 'added', published: null })
  })

  test('stands by its date among events', () => {
    const directory = releasedLedger()
    const { since: _, ...meeting } = SAMPLE.events[0] ?? {}
    const event = (id: string, date: string) =>
      ({ kind: 'add', table: 'events', cells: { ...meeting, id, date } }) as const
    expect(edit(directory, [event('a-later', '2025'), event('z-before', '2024-10')]).kind).toBe('done')
    expect(rowsOf(directory, 'events').map((line) => line.split(',', 1)[0])).toEqual([
      'z-before',
      'meeting',
      'a-later',
    ])
  })

  test('comes with the source that it needs', () => {
    const directory = releasedLedger()
    const { since: _, ...claim } = SAMPLE.estimates[0] ?? {}
    const { since: __, ...source } = SAMPLE.sources[0] ?? {}
    const added = {
      kind: 'add',
      table: 'estimates',
      cells: { ...claim, id: 'new', sources: 'paper-new' },
    } as const
    expect(edit(directory, [added])).toMatchObject({
      kind: 'faults',
      faults: [
        {
          table: 'estimates',
          id: 'new',
          column: 'sources',
          value: 'paper-new',
          reason: 'is not an id in sources',
        },
      ],
    })
    const both = [added, { kind: 'add', table: 'sources', cells: { ...source, id: 'paper-new' } } as const]
    expect(edit(directory, both).kind).toBe('done')
  })
})

describe('a published row', () => {
  test('is corrected by a version right after the one it closes', () => {
    const directory = releasedLedger()
    expect(edit(directory, [correctKim(directory, { role: 'Leader, of all' })]).kind).toBe('done')
    expect(rowsOf(directory, 'people')).toEqual([
      `${KIM}2`,
      'kim-jong-un,Kim Jong Un,PRK,"Leader, of all",2,',
    ])
    expect(now(directory, 'people', 'kim-jong-un')?.state).toBe('corrected')
  })

  test('corrected twice has one pending version, and corrected back has none', () => {
    const directory = releasedLedger()
    const before = filesOf(directory)
    edit(directory, [correctKim(directory, { role: 'Leader' })])
    edit(directory, [correctKim(directory, { role: 'Chairman' })])
    expect(rowsOf(directory, 'people')).toEqual([`${KIM}2`, 'kim-jong-un,Kim Jong Un,PRK,Chairman,2,'])
    edit(directory, [correctKim(directory, { role: '' })])
    expect(filesOf(directory)).toEqual(before)
  })

  test('is withdrawn, also after a correction, and restored', () => {
    const directory = releasedLedger()
    const before = filesOf(directory)
    edit(directory, [
      {
        kind: 'correct',
        table: 'series',
        id: 'growth-2023',
        cells: { value: '3' },
        based: basis(directory, 'series', 'growth-2023'),
      },
    ])
    expect(edit(directory, [withdraw(directory, 'series', 'growth-2023')]).kind).toBe('done')
    expect(rowsOf(directory, 'series')).toEqual([expect.stringMatching(/^growth-2023,.*,1,2$/)])
    expect(now(directory, 'series', 'growth-2023')).toMatchObject({ state: 'withdrawn', based: null })
    expect(edit(directory, [{ kind: 'restore', table: 'series', id: 'growth-2023' }]).kind).toBe('done')
    expect(filesOf(directory)).toEqual(before)
  })

  test('that was withdrawn can be corrected instead, and one of an older revision comes back', () => {
    const directory = releasedLedger()
    edit(directory, [withdraw(directory, 'series', 'growth-2023')])
    const instead = {
      kind: 'correct',
      table: 'series',
      id: 'growth-2023',
      cells: { value: '3' },
      based: null,
    } as const
    expect(edit(directory, [instead]).kind).toBe('done')
    expect(now(directory, 'series', 'growth-2023')?.state).toBe('corrected')
    edit(directory, [withdraw(directory, 'series', 'growth-2023')])
    release(directory, 'One value less.', '2024-12-02')
    expect(now(directory, 'series', 'growth-2023')?.state).toBe('gone')
    expect(edit(directory, [{ ...instead }])).toMatchObject({
      kind: 'faults',
      faults: [{ reason: 'was withdrawn by revision 2' }],
    })
    expect(edit(directory, [{ kind: 'restore', table: 'series', id: 'growth-2023' }]).kind).toBe('done')
    expect(rowsOf(directory, 'series')).toEqual([
      expect.stringMatching(/^growth-2023,.*,1,2$/),
      expect.stringMatching(/^growth-2023,.*,3,$/),
    ])
    expect(pendingChanges(presentLedger(directory).text.entries).map(changeWords)).toEqual([
      'series growth-2023: added',
    ])
  })
})

describe('a pending row', () => {
  test('is corrected in its place, moved by its date, and withdrawn without a trace', () => {
    const directory = releasedLedger()
    const before = filesOf(directory)
    edit(directory, [person('andrei')])
    const correct = (cells: Readonly<Record<string, string>>) =>
      edit(directory, [
        {
          kind: 'correct',
          table: 'people',
          id: 'andrei',
          cells,
          based: basis(directory, 'people', 'andrei'),
        },
      ])
    expect(correct({ role: 'Minister' }).kind).toBe('done')
    expect(rowsOf(directory, 'people')).toEqual(['andrei,Somebody,RUS,Minister,2,', KIM])
    expect(edit(directory, [withdraw(directory, 'people', 'andrei')]).kind).toBe('done')
    expect(filesOf(directory)).toEqual(before)
  })
})

describe('a step is refused, and nothing changes,', () => {
  test.each<[string, (directory: string) => ReturnType<typeof edit>, object]>([
    [
      'with a cell that is not valid',
      (directory) =>
        edit(directory, [
          person('fine'),
          { ...person('wrong'), cells: { id: 'wrong', name: 'W', country: 'RU' } },
        ]),
      {
        kind: 'faults',
        faults: [{ file: 'people.csv', table: 'people', id: 'wrong', column: 'country', value: 'RU' }],
      },
    ],
    [
      'with an id that another table has',
      (directory) => edit(directory, [person('wonsan')]),
      {
        kind: 'faults',
        faults: [{ column: 'id', value: 'wonsan', reason: expect.stringContaining('is already an id in') }],
      },
    ],
    [
      'with an id that the table has',
      (directory) => edit(directory, [person('kim-jong-un')]),
      { kind: 'faults', faults: [{ id: 'kim-jong-un', column: 'id', reason: 'is already an id in people' }] },
    ],
    [
      'with a column that there is not',
      (directory) => edit(directory, [correctKim(directory, { rank: 'Marshal' })]),
      {
        kind: 'faults',
        faults: [
          {
            column: 'rank',
            value: 'Marshal',
            reason: 'is not a column of people',
            allowed: 'name, country, role',
          },
        ],
      },
    ],
    [
      'with a version of its own',
      (directory) => edit(directory, [{ ...person('own'), cells: { id: 'own', since: '1' } }]),
      { kind: 'faults', faults: [{ column: 'since', reason: 'is not for an edit to give' }] },
    ],
    [
      'for a row that there is not',
      (directory) => edit(directory, [withdraw(directory, 'people', 'nobody')]),
      { kind: 'faults', faults: [{ column: 'id', value: 'nobody', reason: 'is not an id in people' }] },
    ],
    [
      'for a source that others rest on',
      (directory) => edit(directory, [withdraw(directory, 'sources', 'paper-one')]),
      {
        kind: 'faults',
        faults: [
          { table: 'estimates', id: 'claim-hur', column: 'sources', value: 'paper-one' },
          { table: 'estimates', id: 'claim-nis' },
          { table: 'events', id: 'meeting' },
          { table: 'checks', id: 'check-claim-nis', column: 'pages' },
        ],
      },
    ],
    [
      'that changes nothing',
      (directory) => edit(directory, [correctKim(directory, { country: 'PRK' })]),
      { kind: 'refused', reason: 'Nothing would change.' },
    ],
    [
      'that restores what is not pending',
      (directory) => edit(directory, [{ kind: 'restore', table: 'people', id: 'kim-jong-un' }]),
      { kind: 'faults', faults: [{ reason: 'has nothing pending' }] },
    ],
  ])('%s', (_, work, outcome) => {
    const directory = releasedLedger()
    const before = filesOf(directory)
    expect(work(directory)).toMatchObject(outcome)
    expect(filesOf(directory)).toEqual(before)
  })

  test.each([
    '../outside.txt',
    'people.csv',
    'journal/0001.jsonl',
    '.release/turn-1',
    'inbox/../people.csv',
    'a//b',
    '/a/b',
  ])('as a mistake of a program, with %s as another file', (path) => {
    const directory = releasedLedger()
    const before = filesOf(directory)
    expect(() => edit(directory, [], [{ path, based: null, text: 'x' }])).toThrow(RangeError)
    expect(filesOf(directory)).toEqual(before)
  })
})

describe('somebody else', () => {
  test('who changed the same row meanwhile is not overwritten: the row comes back as it is now', () => {
    const directory = releasedLedger()
    const [mine, theirs] = [
      correctKim(directory, { role: 'Mine' }),
      correctKim(directory, { role: 'Theirs' }),
    ]
    edit(directory, [theirs])
    const before = filesOf(directory)
    const based = basis(directory, 'people', 'kim-jong-un')
    expect(edit(directory, [person('andrei'), mine])).toEqual({
      kind: 'conflicts',
      conflicts: [
        {
          table: 'people',
          id: 'kim-jong-un',
          based,
          now: expect.objectContaining({ role: 'Theirs', since: '2' }),
        },
      ],
    })
    expect(filesOf(directory)).toEqual(before)
    expect(edit(directory, [{ ...mine, based }]).kind).toBe('done')
  })

  test('who withdrew it, too; and by hand in an editor', () => {
    const directory = releasedLedger()
    const mine = correctKim(directory, { role: 'Mine' })
    const path = join(directory, 'people.csv')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(KIM, `${KIM}2`))
    expect(edit(directory, [mine])).toMatchObject({
      kind: 'conflicts',
      conflicts: [{ now: null, based: null }],
    })
    writeFileSync(path, text.replace(KIM, `${KIM}2\n${KIM.replace(',,1,', ',By hand,2,')}`))
    expect(edit(directory, [mine])).toMatchObject({
      kind: 'conflicts',
      conflicts: [{ now: { role: 'By hand' } }],
    })
  })

  test('who changed another row does not stand in the way', () => {
    const directory = releasedLedger()
    const mine = correctKim(directory, { role: 'Mine' })
    edit(directory, [person('andrei')])
    expect(edit(directory, [mine]).kind).toBe('done')
    expect(rowsOf(directory, 'people')).toHaveLength(3)
  })

  test('who wrote other lines of an inbox keeps them; the same line is a conflict', () => {
    const directory = releasedLedger()
    const file = (text: string, based: string | null) => ({ path: 'inbox/csv.jsonl', text, based })
    edit(directory, [], [file('a\nb\nc\n', null)])
    edit(directory, [], [file('a\nb\nC\n', 'a\nb\nc\n')])
    expect(edit(directory, [], [file('b\nc\n', 'a\nb\nc\n')]).kind).toBe('done')
    expect(textOf(directory, 'inbox/csv.jsonl')).toBe('b\nC\n')
    expect(edit(directory, [], [file('a\nb\nx\n', 'a\nb\nc\n')])).toEqual({
      kind: 'conflicts',
      conflicts: [{ path: 'inbox/csv.jsonl', text: 'b\nC\n' }],
    })
  })
})

describe('a file as somebody left it', () => {
  test.each<[string, (text: string) => string, string]>([
    ['without a last line feed', (text) => text.trimEnd(), '\nzoe,Somebody,RUS,,2,'],
    [
      'with the line ends of Windows',
      (text) => text.replaceAll('\n', '\r\n'),
      '\r\nzoe,Somebody,RUS,,2,\r\n',
    ],
    [
      'with needless quotes',
      (text) => text.replace('Kim Jong Un', '"Kim Jong Un"'),
      '\nzoe,Somebody,RUS,,2,\n',
    ],
    ['with a byte order mark', (text) => `\uFEFF${text}`, '\nzoe,Somebody,RUS,,2,\n'],
  ])('%s keeps its lines', (_, change, end) => {
    const directory = releasedLedger()
    const path = join(directory, 'people.csv')
    const text = change(readFileSync(path, 'utf8'))
    writeFileSync(path, text)
    expect(edit(directory, [person('zoe')]).kind).toBe('done')
    expect(readFileSync(path, 'utf8')).toBe(`${text.trimEnd()}${end}`)
    edit(directory, [withdraw(directory, 'people', 'zoe')])
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  test('with a fault elsewhere can be edited, and keeps the fault', () => {
    const directory = releasedLedger()
    appendFileSync(join(directory, 'people.csv'), 'wrong,Wrong,RU,,2,\n')
    expect(edit(directory, [person('zoe')]).kind).toBe('done')
    expect(presentLedger(directory).faults).toMatchObject([
      { table: 'people', id: 'wrong', column: 'country' },
    ])
  })

  test('that nobody can read as this table cannot, and the fault says why', () => {
    const directory = releasedLedger()
    const path = join(directory, 'people.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('role', 'rank'))
    expect(edit(directory, [person('zoe')])).toMatchObject({
      kind: 'faults',
      faults: [{ file: 'people.csv', table: 'people', column: 'rank' }],
    })
  })
})

test('what is pending is told in words', () => {
  const directory = releasedLedger()
  edit(directory, [
    person('andrei'),
    correctKim(directory, { role: 'Leader' }),
    withdraw(directory, 'series', 'growth-2023'),
  ])
  expect(pendingChanges(presentLedger(directory).text.entries).map(changeWords)).toEqual([
    'people kim-jong-un: corrected, role: empty -> Leader',
    'people andrei: added',
    'series growth-2023: withdrawn',
  ])
})
