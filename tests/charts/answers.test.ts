import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHARTS, chartOf } from '@/lib/charts'
import { ANSWERS } from '@/lib/charts/answers'
import { CATALOGUE, type DashboardPath } from '@/lib/charts/catalogue'
import type { Chart, Filter } from '@/lib/charts/chart'
import { FILTER_IDS, filterRule } from '@/lib/charts/query/filters'
import { sliceRequests } from '@/lib/charts/query/slice-requests'
import { pageSpec } from '@/lib/charts/query/view-spec'
import { readChart } from '@/lib/charts/read'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import type { Row } from '@/lib/ledger/schema/rows'
import { pack, sliceSnapshot, unpack } from '@/lib/ledger/slice/slice'
import type { View } from '@/lib/views/parameters'
import { plainSentence } from '@/words/answers'
import { LEDGER, NEWEST, viewOf } from './real-slice'

const PATHS = Object.keys(ANSWERS) as DashboardPath[]
const DAYS = ['2023-09-01', '2024-10-20', '2025-01-13', '2025-05-01', null] as const

const read = (path: DashboardPath, requested: Partial<View> = {}) =>
  ANSWERS[path].read(NEWEST, viewOf(requested))
const text = (path: DashboardPath, requested: Partial<View> = {}) =>
  read(path, requested).map(plainSentence).join('\n')

const NOTHING = 'Nothing recorded here that answers this was public by'

describe('the answer of a dashboard', () => {
  test.each<[path: DashboardPath, says: readonly (readonly string[])[]]>([
    [
      '/',
      [
        ['New between the two in 2023', 'Armistice parade shows new drones to Russian and Chinese guests'],
        [
          'treaty with a mutual-assistance clause on 19 June 2024.',
          'at least 8 million',
          'New between the two in 2024',
        ],
        ['it has been in force since 4 December 2024', '12,000 soldiers', '9.4 million'],
        ['11,000 to 15,000 soldiers', 'NIS lists Russian returns'],
        [
          '14,000 to 15,000 soldiers',
          '6.5 million to 15 million shells',
          'New between the two in 2026',
          'Road bridge over the Tumen is opened and named after Yakov Novichenko (about 8 September 2026, original not read)',
        ],
      ],
    ],
    [
      '/troops',
      [
        [NOTHING],
        ['Last reported of the troops', 'publishes evidence of the dispatch (18 October 2024)'],
        ['12,000 soldiers', 'About 300 soldiers were killed', 'about 10,900'],
        ['11,000 to 15,000 soldiers', '400 to 1,667 soldiers were killed', 'about 8,000'],
        ['14,000 to 15,000 soldiers', '400 to 2,000 soldiers', 'flagged as doubtful', 'In Kursk Oblast'],
      ],
    ],
    [
      '/weapons',
      [
        ['in 2023 to 1 September', 'against 73 in 2022', 'Hwasong-18, the first solid-fuel ICBM'],
        ['in 2024', 'against 73 in 2022', 'Suicide drones'],
        ['One ballistic missile or space rocket was launched in 2025 to 13 January', 'against 73 in 2022'],
        ['in 2025', 'Choe Hyon'],
        [
          '42 ballistic missiles and space rockets were launched in 2026 to 8 October (17 of them provisional)',
          'against 73 in 2022',
          'Choe Hyon enters service',
          'Second destroyer Kang Kon joins the East Sea Fleet',
        ],
      ],
    ],
    [
      '/munitions',
      [
        ['In return, by the newest reports', 'refined oil'],
        ['At least 16,500 containers', '8 million'],
        ['At least 20,000 containers', 'air defence missiles'],
        ['At least 21,000 containers', 'NIS lists Russian returns'],
        ['33,000 containers', '6.5 million to 15 million shells', 'In return, by the newest reports'],
      ],
    ],
    [
      '/diplomacy',
      [
        ['contacts with Russia', 'last met on 25 April 2019', 'Washington'],
        ['contacts with Russia', '19 June 2024'],
        [
          'contacts with Russia',
          '19 June 2024',
          'Pyongyang on Washington, last: Plenary adopts toughest strategy towards the United States',
        ],
        ['contacts with Russia', 'Trump says he would restore ties'],
        [
          'to 8 October 2026 (thinly from 16 March 2026 on)',
          'Kim and Putin talk for over two hours in Beijing',
          'Trump cuts drills with South Korea',
        ],
      ],
    ],
    [
      '/economy',
      [
        [NOTHING],
        ['34.4 million US dollars for 2023'],
        ['1.7 billion to 5.5 billion US dollars', 'About 4,000 North Koreans'],
        ['1.7 billion to 20 billion US dollars', 'About 15,000 North Koreans'],
        [
          '7.67 billion to 14.4 billion US dollars',
          '34 million US dollars for 2024',
          '15,000 to 30,000 or more',
        ],
      ],
    ],
    [
      '/domestic',
      [
        ['new five-year plan'],
        ['Promised last: Politburo meeting sets out the regional 20x10 factory plan'],
        ['Songchon (20 December 2024, copies or forums only)'],
        ['Promised last'],
        [
          'Promised last: Kim puts figures on the new five-year plan',
          'Last 10,000 flats of the five-year plan',
        ],
      ],
    ],
  ])('%s on five days', (path, says) => {
    for (const [index, known] of DAYS.entries())
      for (const words of says[index] ?? []) expect(text(path, { known }), `${known}`).toContain(words)
  })

  test.each(PATHS)('%s leads to rows that there are and that were known', (path) => {
    const rows = new Map(
      Object.values(NEWEST.tables)
        .flat()
        .map((row: Row & { known?: string }) => [row.id, row]),
    )
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2018-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
        (date) => {
          const known = date.toISOString().slice(0, 10)
          for (const sentence of read(path, { known }))
            for (const part of sentence) {
              if (typeof part === 'string') continue
              const row = rows.get(part.record)
              expect(row, part.record).toBeDefined()
              expect((row?.known ?? '') <= known, `${part.record} by ${known}`).toBe(true)
            }
        },
      ),
      { numRuns: 25 },
    )
  })

  test.each(PATHS)('%s reads the same from the part of the ledger that it asks for', (path) => {
    const slice = unpack(pack(sliceSnapshot(NEWEST, ANSWERS[path].requests)))
    for (const known of DAYS)
      expect(ANSWERS[path].read(slice, viewOf({ known }))).toEqual(read(path, { known }))
  })

  test('counts to the end of the range and no further than the records', () => {
    expect(text('/diplomacy')).toContain(
      'recorded from 9 October 2025 to 8 October 2026 (thinly from 16 March 2026 on).',
    )
    expect(text('/diplomacy', { to: '2024' })).toContain('recorded from 1 January 2024 to 31 December 2024.')
    expect(text('/weapons', { to: '2022' })).toMatch(
      /73 ballistic missiles and space rockets were launched in 2022.*, and in no other year of this view more/,
    )
    expect(text('/weapons', { from: '2026' })).not.toContain('against')
  })

  test('compares launches within the view where that leaves some out', () => {
    expect(text('/weapons', { from: '2024', known: '2025-05-01' })).toContain(
      ', the year with the most in this view',
    )
    expect(text('/weapons', { to: '2022' })).toContain('and in no other year of this view more')
    expect(text('/weapons')).toContain(
      'against 73 in 2022 (four of them provisional), the year with the most;',
    )
  })

  test('names all years that have the most, and in the chart all days', () => {
    expect(text('/weapons', { classes: ['ICBM'] })).toMatch(
      /against 5 in 2022 and 2023.*, the years with the most in this view/,
    )
    expect(text('/weapons', { systems: ['hwasong-15'], from: '2017' })).toMatch(
      /in 2017, 2022 and 2023|in no other year of this view more/,
    )
    const { summary } = readChart(
      CHARTS['launch-calendar'] as unknown as Chart,
      NEWEST,
      viewOf({ known: '2009-12-31' }),
    )
    expect(summary).toContain('the most on 5 July 2006 and 5 July 2009 (7)')
    const years = readChart(
      CHARTS['missile-launches'] as unknown as Chart,
      NEWEST,
      viewOf({ classes: ['ICBM'] }),
    ).summary
    expect(years).toContain('against 5 in 2022 and 2023, the years with the most')
  })

  test('tells of a year how far it was counted, in every revision', () => {
    const old = (rev: number, requested: Partial<View>) => {
      const at = snapshot(LEDGER, rev)
      return ANSWERS['/weapons']
        .read(at, viewOf({ rev, ...requested }))
        .map(plainSentence)
        .join(' ')
    }
    expect(old(6, { known: '2024-10-20' })).toContain('launched in 2024 to 20 October')
    expect(old(1, { known: '2025-05-01' })).toContain('launched in 2025 to 1 May')
    expect(old(6, { to: '2024-06' })).toContain('launched in 2024 to 30 June')
    // Nobody wrote down how much of its last year an early revision had.
    expect(old(6, {})).toMatch(/launched in 2026[ ,;]/)
    expect(text('/weapons', { known: '2024-10-20' })).toContain('launched in 2024 to 20 October')
  })

  test('says where a range begins within the year, and what holds for the view alone', () => {
    expect(text('/weapons', { from: '2022-10', to: '2022' })).toContain(
      'launched from 1 October 2022 to 31 December 2022',
    )
    expect(text('/weapons', { from: '2024-05', to: '2024-06' })).toContain(
      'launched from 1 May 2024 to 30 June 2024',
    )
    expect(text('/weapons', { from: '2022', to: '2022' })).toContain('launched in 2022')
    expect(text('/diplomacy', { kinds: ['summit'] })).toContain(
      'In this view Washington and Pyongyang met last: Trump',
    )
    expect(text('/weapons', { without: ['site-approximate', 'provisional'] })).toMatch(
      /^Filtered by exclusion: “[^”]*” and “[^”]*”\.$/m,
    )
  })

  test('says of counts how many of the rows are weak', () => {
    expect(text('/weapons', { known: '1990-01-01' })).toContain('6 in 1984 (all of them flagged as doubtful)')
    expect(text('/weapons', { from: '2026-05' })).toContain('(all of them provisional)')
  })

  test.each(PATHS)('%s follows the filters of the charts that draw its rows, and no others', (path) => {
    const charts = Object.values(CHARTS as Readonly<Record<string, Chart>>).filter(
      ({ dashboard }) => dashboard === path,
    )
    const ofPage = new Set(charts.flatMap(({ filters }) => filters))
    for (const [table, filters] of Object.entries(ANSWERS[path].filters)) {
      // Letters have a direction; the answer of their page is about all contacts.
      const own = charts.filter((chart) => chart.table === table && chart.id !== 'letters')
      const followed =
        own.length > 0
          ? new Set(own.flatMap((chart) => chart.filters))
          : [...ofPage].filter((filter) => Object.hasOwn(filterRule(filter).values, table))
      expect([...filters].sort(), table).toEqual([...followed].sort())
    }
  })

  /** Some values of each filter of a page. */
  const filterCases = PATHS.flatMap((path) =>
    Object.entries(pageSpec(CATALOGUE[path].map(chartOf), NEWEST)).flatMap(([parameter, accept]) => {
      if (!FILTER_IDS.includes(parameter as Filter)) return []
      return [[path, parameter as Filter, (accept as { of: readonly string[] }).of] as const]
    }),
  )

  test.each(filterCases)(
    '%s names %s where its rows have it, and stays as it is where not',
    (path, filter, ids) => {
      const charts = sliceRequests(CATALOGUE[path].map(chartOf), 'draw')
      const slice = unpack(pack(sliceSnapshot(NEWEST, [...charts, ...ANSWERS[path].requests])))
      const tables = Object.values(ANSWERS[path].filters)
      const of = tables.filter((filters) => filters.includes(filter))
      for (const known of [null, '2025-01-13'])
        for (const id of ids.filter((_, index) => index % Math.ceil(ids.length / 5) === 0)) {
          const requested = { [filter]: [id], known }
          const said = text(path, requested)
          const plain = text(path, { known })
          if (of.length === 0 || plain.startsWith(NOTHING)) expect(said).toBe(plain)
          else {
            expect(said).toMatch(/^Filtered by /)
            expect(/\((claims|events|launches) only\)/.test(said)).toBe(of.length < tables.length)
          }
          expect(ANSWERS[path].read(slice, viewOf(requested)).map(plainSentence).join('\n')).toBe(said)
        }
    },
  )

  test('says that the filters leave nothing only where there was something', () => {
    const left = 'Nothing that answers this and was known by'
    expect(text('/troops', { claimants: ['kor-rda'] })).toContain(`${left} 30 November 2026 is left.`)
    expect(text('/economy', { from: '2026-04' })).toContain('Filtered by time: from April 2026.\n')
    expect(text('/economy', { sides: ['ukraine'] })).toContain(left)
    expect(text('/economy', { sides: ['ukraine'], known: '2023-09-01' })).toContain(NOTHING)
    expect(text('/', { topics: ['domestic'], from: '2026-05' })).toContain(left)
  })

  test('leaves rows alone that have no such filter, and says so', () => {
    expect(text('/', { kinds: ['letter'] })).toMatch(
      /^Filtered by kind: Letter \(events only\)\.\n.*soldiers were sent/,
    )
    expect(text('/', { topics: ['diplomacy'] })).not.toContain('soldiers were sent')
    expect(text('/munitions', { sides: ['south-korea'] })).toContain(
      "claimant's side: South Korea (claims only)",
    )
    expect(text('/munitions', { sides: ['south-korea'] })).toContain('In return, by the newest reports')
    expect(text('/weapons', { classes: ['SRBM'] })).toContain('class: Short-range ballistic (launches only)')
    expect(text('/weapons', { sides: ['ukraine'] })).toBe(text('/weapons'))
    expect(text('/domestic', { sides: ['dprk'] })).toBe(text('/domestic'))
  })

  test('names the filters of the view, and holds under them', () => {
    const filtered = text('/troops', { sides: ['ukraine'], from: '2025' })
    expect(filtered).toContain('Ukraine')
    expect(filtered).toContain('time: from 2025;')
    expect(filtered).not.toContain('14,000 to 15,000')
    expect(text('/troops', { from: '2024', to: '2024' })).toContain('Filtered by time: 2024.')
    expect(text('/weapons', { from: '2024-10-18', to: '2024-10-18' })).toContain('time: 18 October 2024.')
  })
})
