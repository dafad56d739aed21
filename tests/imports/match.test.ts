import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KnownLedger } from '@/lib/imports/known-ledger'
import { mappedDate } from '@/lib/imports/mapping/mapped-date'
import { mappedNumber } from '@/lib/imports/mapping/mapped-number'
import { match } from '@/lib/imports/match/match'
import type { Proposal } from '@/lib/imports/proposal'
import type { Table } from '@/lib/ledger/schema/rows'

type Cells = Readonly<Record<string, string>>

const proposed = (table: Table, cells: Cells, more: Partial<Proposal> = {}): Proposal => ({
  table,
  id: { stem: 'new', form: 'named' },
  cells,
  told: Object.keys(cells),
  unknown: [],
  sources: [],
  words: '',
  set: 'one',
  ...more,
})

/** A ledger of these rows alone. */
function known(tables: Partial<Record<Table, readonly Cells[]>>): KnownLedger {
  const rows = (table: Table) => tables[table] ?? []
  const row = (table: Table, id: string) => rows(table).find((each) => each.id === id) ?? null
  return {
    rows,
    row,
    has: (table, id) => row(table, id) !== null,
    tableOf: (id) => (Object.keys(tables) as Table[]).find((table) => row(table, id)) ?? null,
    sourceAt: () => null,
  }
}

/** How certainly a proposal is the one row of a ledger: `certain`, `likely` or `none`. */
function certainty(
  table: Table,
  upstream: Cells,
  row: Cells,
  words = '',
  ledger: Partial<Record<Table, readonly Cells[]>> = {},
) {
  const proposal = proposed(table, upstream, { words })
  const [found] =
    match([proposal], known({ ...ledger, [table]: [{ id: 'row', ...row }] }), 'list').get(proposal) ?? []
  return found?.certainty ?? 'none'
}

describe('a launch', () => {
  const launch = {
    date: '2024-05-29',
    date_kst: '2024-05-30',
    time_utc: '21:13',
    salvo_index: '1',
    site: 'sunan',
    missile: 'kn-25',
  }
  const other = (cells: Cells) => ({ ...launch, ...cells })
  const untimed = other({ time_utc: '' })

  test.each([
    ['the same minute', launch, launch, 'certain'],
    ['15 minutes apart', other({ time_utc: '21:28' }), launch, 'certain'],
    ['16 minutes apart', other({ time_utc: '21:29' }), launch, 'likely'],
    ['four hours apart', other({ date: '2024-05-30', time_utc: '01:13' }), launch, 'none'],
    ['twelve hours apart, all else the same', other({ time_utc: '09:13' }), launch, 'certain'],
    ['twelve hours apart from another site', other({ time_utc: '09:13', site: 'sohae' }), launch, 'likely'],
    [
      'at the same minute by a source that names no site',
      { date: '2024-05-29', time_utc: '21:13' },
      launch,
      'certain',
    ],
    [
      'at the same minute, another site and another missile',
      other({ site: 'sohae', missile: 'scud-c' }),
      launch,
      'likely',
    ],
    ['without a time, the same day, site, missile and number', untimed, launch, 'certain'],
    [
      'without a time, under the day in Korea',
      other({ time_utc: '', date: '2024-05-30' }),
      launch,
      'certain',
    ],
    [
      'without a time, the next number of the salvo',
      other({ time_utc: '', salvo_index: '2' }),
      launch,
      'likely',
    ],
    ['without a time, another missile', other({ time_utc: '', missile: 'scud-c' }), launch, 'none'],
    ['within the year that the ledger has', untimed, { ...untimed, date: '2024', date_kst: '' }, 'certain'],
    ['a day later, the same site', { date: '2024-05-31', site: 'sunan' }, launch, 'likely'],
    ['a day later, nothing else known', { date: '2024-05-31' }, launch, 'none'],
    ['three days later', other({ date: '2024-06-02', date_kst: '2024-06-03' }), launch, 'none'],
  ])('%s', (_, upstream, row, expected) => {
    expect(certainty('missile-tests', upstream, row)).toBe(expected)
  })

  test('of a salvo is each another one, however alike they are', () => {
    const salvo = ['1', '2', '3'].map((index) => ({ ...launch, id: `row-${index}`, salvo_index: index }))
    const upstream = ['3', '1', '2', '4'].map((index) =>
      proposed('missile-tests', other({ salvo_index: index })),
    )
    const found = match(upstream, known({ 'missile-tests': salvo }), null)
    expect(upstream.map((each) => found.get(each)?.[0]?.row)).toEqual(['row-3', 'row-1', 'row-2', undefined])
  })
})

describe('an event', () => {
  const meeting = {
    date: '2024-06-19',
    topic: 'diplomacy',
    kind: 'summit',
    counterpart: 'RUS',
    people: 'kim-jong-un;vladimir-putin',
    place: 'pyongyang',
    headline: 'Treaty of partnership signed in Pyongyang',
  }
  const names = {
    people: [
      { id: 'kim-jong-un', name: 'Kim Jong Un' },
      { id: 'vladimir-putin', name: 'Vladimir Putin' },
    ],
    places: [{ id: 'pyongyang', name: 'Pyongyang' }],
  }

  test.each([
    ['the same day, people and place', { ...meeting, headline: '' }, '', 'certain'],
    [
      'the same day, told in words alone',
      { date: '2024-06-19' },
      'In Pyongyang Vladimir Putin signed a partnership treaty with Kim Jong Un',
      'certain',
    ],
    [
      'the day after, told in words alone',
      { date: '2024-06-20' },
      'In Pyongyang Vladimir Putin signed a partnership treaty with Kim Jong Un',
      'likely',
    ],
    ['within the month', { date: '2024-06' }, 'Vladimir Putin in Pyongyang', 'likely'],
    [
      'three days later',
      { date: '2024-06-22' },
      'In Pyongyang Vladimir Putin signed a partnership treaty',
      'none',
    ],
    [
      'the same day, another counterpart',
      { date: '2024-06-19', counterpart: 'CHN' },
      'Trade talks in Beijing',
      'none',
    ],
    [
      'the same day, people and place, told in other words',
      { ...meeting, headline: '' },
      'A museum for fallen soldiers opens',
      'likely',
    ],
    ['the same day, about something else', { date: '2024-06-19' }, 'Flood in the north', 'none'],
  ])('%s', (_, upstream, words, expected) => {
    expect(certainty('events', upstream, meeting, words, names)).toBe(expected)
  })

  test('that tells of launches points to those that the ledger has one by one', () => {
    const event = proposed('events', {
      date: '2024-05-30',
      topic: 'weapons',
      kind: 'test',
      domain: 'ballistic',
    })
    const launches = ['1', '2'].map((index) => ({
      id: `row-${index}`,
      date: '2024-05-29',
      date_kst: '2024-05-30',
    }))
    expect(match([event], known({ 'missile-tests': launches }), null).get(event)).toMatchObject([
      {
        table: 'missile-tests',
        row: 'row-1',
        certainty: 'likely',
        why: ['2 launches of that day'],
        differences: [],
      },
    ])
  })
})

describe('a claim', () => {
  const claim = {
    indicator: 'troops.sent',
    claimant: 'kor-nis',
    asserted: '2024-10-23',
    about: '2024-10-23',
    best: '3000',
    qualifier: 'about',
  }
  test.each([
    ['the same', claim, 'certain'],
    ['the same, about the month', { ...claim, about: '2024-10' }, 'certain'],
    ['another number by the same on the same day', { ...claim, best: '3200' }, 'likely'],
    ['the same number a day later', { ...claim, asserted: '2024-10-24', about: '2024-10-23' }, 'likely'],
    ['the same number by another', { ...claim, claimant: 'ukr-hur' }, 'likely'],
    ['another number by another', { ...claim, claimant: 'ukr-hur', best: '9000' }, 'none'],
    ['the same number of something else', { ...claim, indicator: 'troops.lost' }, 'none'],
  ])('%s', (_, upstream, expected) => {
    expect(certainty('estimates', upstream, claim)).toBe(expected)
  })
})

describe('differences', () => {
  const differ = (upstream: Cells, row: Cells, told = Object.keys(upstream)) => {
    const proposal = proposed('events', upstream, { told, id: { stem: 'row', form: 'given' } })
    return match([proposal], known({ events: [{ id: 'row', ...row }] }), null).get(proposal)?.[0]?.differences
  }
  test.each([
    ['a cell that the ledger leaves empty', { level: 'leader' }, {}, ['level']],
    ['a cell that upstream leaves empty', {}, { level: 'leader' }, []],
    ['about a day, which is that day', { date: '2024-10-18' }, { date: '2024-10-18~' }, []],
    ['a day, which is about that day', { date: '2024-10-18~' }, { date: '2024-10-18' }, []],
    ['a day where the ledger has none', { reported: '2024-10-18' }, {}, ['reported']],
    ['a list in another order', { people: 'b;a' }, { people: 'a;b' }, []],
    ['a source more upstream', { sources: 'a;b' }, { sources: 'a' }, ['sources']],
    ['a source more in the ledger', { sources: 'a' }, { sources: 'b;a' }, []],
  ])('%s', (_, upstream, row, columns) => {
    expect(differ(upstream, row)?.map(({ column }) => column)).toEqual(columns)
  })

  test('are not made of what was only guessed', () => {
    expect(differ({ date: '2024', kind: 'test' }, { date: '2024', kind: 'first-test' }, ['date'])).toEqual([])
  })
})

describe('mapped numbers and dates', () => {
  test('a number is the same whatever its marks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.constantFrom('en', 'de'),
        (number, language) => {
          const written = new Intl.NumberFormat(language, { useGrouping: 'always' }).format(number)
          expect(mappedNumber(written, language === 'en' ? '.' : ',')).toBe(String(number))
        },
      ),
      { seed: 20261130 },
    )
  })

  test.each([
    ['3.000', ',', '3000'],
    ['3.000', '.', '3'],
    ['1.234.567,5', ',', '1234567.5'],
    ['12 000', undefined, '12000'],
    ['0.7', undefined, '0.7'],
  ] as const)('%s with %s is %s', (written, decimal, number) => {
    expect(mappedNumber(written, decimal)).toBe(number)
  })

  test.each([
    ['1/2/2024', 'D/M/YYYY', '2024-02-01'],
    ['1/2/2024', 'M/D/YYYY', '2024-01-02'],
    ['1.2.24', 'D.M.YY', '2024-02-01'],
    ['20241018', 'YYYYMMDD', '2024-10-18'],
    ['2024-10/2024-12', undefined, '2024-10/2024-12'],
  ] as const)('%s in the form %s is %s', (written, form, date) => {
    expect(mappedDate(written, form)).toBe(date)
  })

  test.each([
    ['31/2/2024', 'D/M/YYYY'],
    ['1/2/24', 'D/M/YYYY'],
    ['1/2/24', undefined],
  ] as const)('%s in the form %s is refused', (written, form) => {
    expect(mappedDate(written, form)).toHaveProperty('reason')
  })
})
