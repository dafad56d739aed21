import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import { loadLedger } from '@/lib/ledger/load/load'
import { releasedLedger, SAMPLE, sampleWith, writeLedger } from './sample-ledger'
import { onBothStores } from './store/on-both-stores'

const cells = (id: string, change: Record<string, string>) => () =>
  writeLedger({ estimates: sampleWith('estimates', id, change) })
const inTable = (table: keyof typeof SAMPLE, id: string, change: Record<string, string>) => () =>
  writeLedger({ [table]: sampleWith(table, id, change) })
const inText = (file: string, change: (text: string) => string) => () => {
  const directory = writeLedger()
  const path = join(directory, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  return directory
}
const nis = SAMPLE.estimates[0] ?? {}

/** What was done to the sample, and the one fault that it must raise: file:line column value. */
const FAULTS: readonly [string, () => string, string, RegExp][] = [
  [
    'a day that does not exist',
    cells('claim-nis', { asserted: '2024-02-30' }),
    'estimates.csv:2 asserted 2024-02-30',
    /EDTF date/,
  ],
  ['a word for a date', cells('claim-nis', { about: 'autumn' }), 'estimates.csv:2 about autumn', /EDTF date/],
  ['low above high', cells('claim-hur', { low: '13000' }), 'estimates.csv:3 low 13000', /at most 12000/],
  ['best outside', cells('claim-hur', { best: '9000' }), 'estimates.csv:3 best 9000', /from 10000 to 12000/],
  ['best missing for about', cells('claim-nis', { best: '' }), 'estimates.csv:2 best ', /best filled/],
  ['a low beside about', cells('claim-nis', { low: '1' }), 'estimates.csv:2 low 1', /best filled/],
  [
    'at-least with a best',
    cells('claim-hur', { qualifier: 'at-least', best: '11000', high: '' }),
    'estimates.csv:3 best 11000',
    /low filled/,
  ],
  [
    'at-most with a low',
    cells('claim-hur', { qualifier: 'at-most' }),
    'estimates.csv:3 low 10000',
    /high filled/,
  ],
  ['0 for unknown', cells('claim-nis', { best: '0' }), 'estimates.csv:2 best 0', /empty cell for an unknown/],
  ['less than nobody', cells('claim-nis', { best: '-5' }), 'estimates.csv:2 best -5', /rate or a share/],
  [
    'a thousands separator',
    cells('claim-nis', { best: '3,000' }),
    'estimates.csv:2 best 3,000',
    /plain decimal/,
  ],
  [
    'a contact with nobody',
    inTable('events', 'meeting', { contact: 'meeting', counterpart: '' }),
    'events.csv:2 counterpart ',
    /with whom/,
  ],
  [
    'a contact of no level',
    inTable('events', 'meeting', { contact: 'call', level: '' }),
    'events.csv:2 level ',
    /how high/,
  ],
  [
    'a statement for a contact',
    inTable('events', 'meeting', { contact: 'letter', kind: 'statement' }),
    'events.csv:2 contact letter',
    /statement, denial, praise/,
  ],
  [
    'an unknown qualifier',
    cells('claim-nis', { qualifier: 'circa' }),
    'estimates.csv:2 qualifier circa',
    /exact, about, at-least/,
  ],
  [
    'an unknown source',
    cells('claim-nis', { sources: 'paper-one;paper-six' }),
    'estimates.csv:2 sources paper-six',
    /sources\.csv/,
  ],
  [
    'an unknown indicator',
    cells('claim-nis', { indicator: 'troops.lost' }),
    'estimates.csv:2 indicator troops.lost',
    /indicators\.csv/,
  ],
  [
    'an unknown claimant',
    cells('claim-nis', { claimant: 'nobody' }),
    'estimates.csv:2 claimant nobody',
    /actors\.csv/,
  ],
  [
    'an unknown caveat',
    cells('claim-nis', { caveats: 'derived;odd' }),
    'estimates.csv:2 caveats odd',
    /derived, doubtful/,
  ],
  [
    'an unknown person',
    inTable('events', 'meeting', { people: 'nobody' }),
    'events.csv:2 people nobody',
    /people\.csv/,
  ],
  [
    'an unknown place',
    inTable('events', 'meeting', { place: 'nowhere' }),
    'events.csv:2 place nowhere',
    /places\.csv/,
  ],
  [
    'an empty required cell',
    inTable('events', 'meeting', { headline: '' }),
    'events.csv:2 headline ',
    /one line of text/,
  ],
  [
    'a row without sources',
    inTable('events', 'meeting', { sources: '' }),
    'events.csv:2 sources ',
    /at least one/,
  ],
  [
    'a second reading of no row of evidence',
    inTable('checks', 'check-claim-nis', { row: 'kor-nis' }),
    'checks.csv:2 row kor-nis',
    /estimates\.csv, events\.csv/,
  ],
  [
    'a second reading of what a revision did not show',
    inTable('checks', 'check-claim-nis', { revision: '2' }),
    'checks.csv:2 revision 2',
    /at most since, 1/,
  ],
  [
    'a confirmation without a page',
    inTable('checks', 'check-claim-nis', { pages: '' }),
    'checks.csv:2 pages ',
    /the page that was read/,
  ],
  [
    'a confirmation of nothing',
    inTable('checks', 'check-claim-nis', { compared: '' }),
    'checks.csv:2 compared ',
    /what was compared/,
  ],
  [
    'a comparison with a page that was not found',
    inTable('checks', 'check-claim-nis', { outcome: 'not-found' }),
    'checks.csv:2 compared number;dates',
    /an empty cell/,
  ],
  [
    'a second reading of a page that is no source',
    inTable('checks', 'check-claim-nis', { pages: 'paper-six' }),
    'checks.csv:2 pages paper-six',
    /sources\.csv/,
  ],
  [
    'a name of a claimant',
    inTable('names', 'name-wonsan-ko', { of: 'kor-nis' }),
    'names.csv:2 of kor-nis',
    /people\.csv, places\.csv, missiles\.csv/,
  ],
  [
    'a name that a source writes, without the source',
    inTable('names', 'name-wonsan-ko', { basis: 'source' }),
    'names.csv:2 sources ',
    /writes the name so/,
  ],
  [
    'a usual transcription with a source',
    inTable('names', 'name-wonsan-ko', { sources: 'paper-one' }),
    'names.csv:2 basis usual',
    /or no sources/,
  ],
  [
    'a Korean name in Latin letters',
    inTable('names', 'name-wonsan-ko', { name: 'Wonsan' }),
    'names.csv:2 name Wonsan',
    /Hangul/,
  ],
  [
    'an unknown missile',
    inTable('missile-tests', 'test-1', { missile: 'rocket' }),
    'missile-tests.csv:2 missile rocket',
    /missiles\.csv/,
  ],
  [
    'a flight of no height',
    inTable('missile-tests', 'test-1', { apogee_km: '0' }),
    'missile-tests.csv:2 apogee_km 0',
    /empty cell/,
  ],
  [
    'a third of two',
    inTable('missile-tests', 'test-1', { salvo_index: '3' }),
    'missile-tests.csv:2 salvo_index 3',
    /salvo_size 2/,
  ],
  [
    'a Korean day too late',
    inTable('missile-tests', 'test-1', { date_kst: '2024-11-02' }),
    'missile-tests.csv:2 date_kst 2024-11-02',
    /that day or the next/,
  ],
  [
    'no missiles fired',
    inTable('cruise-launches', 'cruise-1', { count: '0' }),
    'cruise-launches.csv:2 count 0',
    /unknown is an empty cell/,
  ],
  [
    'null island',
    inTable('places', 'wonsan', { lat: '0', lon: '0' }),
    'places.csv:2 lat 0',
    /empty cells for unknown/,
  ],
  [
    'half a position',
    inTable('places', 'wonsan', { lon: '' }),
    'places.csv:2 lon ',
    /both known or both empty/,
  ],
  [
    'a series without a value',
    inTable('series', 'growth-2023', { value: '' }),
    'series.csv:2 value ',
    /both low and high/,
  ],
  [
    'brackets called a title',
    inTable('sources', 'paper-two', { title: '[Two]' }),
    'sources.csv:3 titled stated',
    /described or unseen/,
  ],
  [
    'a source without address',
    inTable('sources', 'paper-two', { url: '' }),
    'sources.csv:3 url ',
    /unless verified is seed/,
  ],
  [
    'an address that is none',
    inTable('sources', 'paper-two', { url: 'example' }),
    'sources.csv:3 url example',
    /http/,
  ],
  [
    'an id with a blank',
    inTable('people', 'kim-jong-un', { id: 'kim jong un' }),
    'people.csv:2 id kim jong un',
    /single hyphens/,
  ],
  [
    'a code of two letters',
    inTable('people', 'kim-jong-un', { country: 'KP' }),
    'people.csv:2 country KP',
    /alpha-3/,
  ],
  [
    'an id of two tables',
    inTable('missiles', 'hwasong-19', { id: 'wonsan' }),
    'missiles.csv:2 id wonsan',
    /no other table/,
  ],
  [
    'the same id and since',
    () => writeLedger({ estimates: [...SAMPLE.estimates, nis] }),
    'estimates.csv:4 id claim-nis',
    /line 2/,
  ],
  ['a revision to come', cells('claim-nis', { since: '2' }), 'estimates.csv:2 since 2', /at most 1/],
  [
    'closed by the first revision',
    cells('claim-nis', { until: '1' }),
    'estimates.csv:2 until 1',
    /at least 2/,
  ],
  [
    'closed as soon as opened',
    () => {
      const directory = releasedLedger()
      appendFileSync(join(directory, 'people.csv'), 'vladimir-putin,Vladimir Putin,RUS,,2,2\n')
      return directory
    },
    'people.csv:3 until 2',
    /more than 2/,
  ],
  [
    'a stray column',
    inText('people.csv', (text) => text.replaceAll(/$/gm, ',x').replace(/,x$/, '')),
    'people.csv:1 x x',
    /exactly the columns id, name/,
  ],
  [
    'a missing column',
    inText('people.csv', (text) => text.replace(',role,', ',').replace(',,1', ',1')),
    'people.csv:1 role role',
    /exactly the columns/,
  ],
  [
    'columns out of order',
    inText('people.csv', (text) => text.replace('id,name', 'name,id')),
    'people.csv:1 name name',
    /exactly the columns/,
  ],
  [
    'too few cells',
    inText('people.csv', (text) => `${text}short,Short\n`),
    'people.csv:3  short',
    /one cell for each column/,
  ],
  [
    'too many cells',
    inText('people.csv', (text) => text.replace(',1,', ',1,,')),
    'people.csv:2  kim-jong-un',
    /one cell for each column/,
  ],
  [
    'an empty line',
    inText('people.csv', (text) => text.replace('\n', '\n\n')),
    'people.csv:2  ',
    /one cell for each column/,
  ],
  [
    'an unclosed quote',
    inText('sources.csv', (text) => text.replace('Two', '"Two')),
    'sources.csv:3  ',
    /doubled/,
  ],
  [
    'text behind a quote',
    inText('sources.csv', (text) => text.replace('Two', '"Two"x')),
    'sources.csv:3  ',
    /doubled/,
  ],
  [
    'a quote in a bare cell',
    inText('sources.csv', (text) => text.replace('Two', 'T"wo')),
    'sources.csv:3  ',
    /doubled/,
  ],
  [
    'bytes of another encoding',
    () => {
      const directory = writeLedger()
      const path = join(directory, 'sources.csv')
      writeFileSync(path, Buffer.from(readFileSync(path, 'utf8').replace('Two', 'Zwölf'), 'latin1'))
      return directory
    },
    'sources.csv:3  ',
    /UTF-8/,
  ],
  ['an empty file', inText('people.csv', () => ''), 'people.csv:1 id id', /exactly the columns/],
]

onBothStores((store) => {
  describe('every fault is told with its place and what is allowed', () => {
    test.each(FAULTS)('%s', async (_, make, place, allowed) => {
      const told = (await store.read(make())).faults.map((fault) => ({
        place: `${fault.file}:${fault.line} ${fault.column ?? ''} ${fault.value}`,
        allowed: fault.allowed,
      }))
      const [file] = place.split(':')
      expect(told.filter((fault) => fault.place.startsWith(`${file}:`))).toContainEqual({
        place,
        allowed: expect.stringMatching(allowed),
      })
    })

    test('the sample itself has none', async () =>
      expect((await store.read(writeLedger())).faults).toEqual([]))

    test('one mistake is one fault, not an avalanche', async () => {
      const indicators = sampleWith('indicators', 'troops.sent', { unit: 'heads' })
      const { faults } = await store.read(writeLedger({ indicators }))
      expect(faults.map(({ file, column }) => `${file} ${column}`)).toEqual(['indicators.csv unit'])
    })

    test('faults of all files come together', async () => {
      const directory = writeLedger({
        people: sampleWith('people', 'kim-jong-un', { country: 'KP' }),
        estimates: sampleWith('estimates', 'claim-nis', { best: '0', asserted: 'soon' }),
        places: sampleWith('places', 'wonsan', { kind: 'town' }),
      })
      rmSync(join(directory, 'series.csv'))
      const { faults } = await store.read(directory)
      expect(faults.map(({ file }) => file)).toEqual([
        'people.csv',
        'places.csv',
        'estimates.csv',
        'series.csv',
      ])
    })
  })

  describe('loading', () => {
    test('throws one readable report of all faults', async () => {
      const directory = writeLedger({
        people: sampleWith('people', 'kim-jong-un', { country: 'KP' }),
        estimates: sampleWith('estimates', 'claim-nis', { best: '0' }),
      })
      const caught = await store.load(directory).catch((error) => error)
      expect(caught).toBeInstanceOf(LedgerFaults)
      const [place, ...lines] = (caught as LedgerFaults).message.split('\n')
      expect(place).toMatch(/^The ledger in .+ has 2 faults\.$/)
      expect(lines).toEqual([
        '  people.csv:2 country: "KP" is not valid; allowed: an ISO 3166 alpha-3 code',
        '  estimates.csv:2 best: "0" stands for an unknown quantity; allowed: an empty cell for an unknown; 0 only as best of an exact claim of none',
      ])
    })

    test('refuses a ledger without a revision', async () => {
      await expect(store.load(writeLedger())).rejects.toThrow(/revisions\.csv.*at least one revision/)
    })

    test.each([
      ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
      ['a byte order mark', (text: string) => `\uFEFF${text}`],
      ['no line end behind the last row', (text: string) => text.replace(/\n$/, '')],
      ['quotes around every cell', (text: string) => text.replace('claim-nis', '"claim-nis"')],
    ])('reads %s without loss', async (_, change) => {
      const directory = releasedLedger()
      const plain = await store.load(directory)
      for (const file of ['sources.csv', 'estimates.csv', 'revisions.csv']) {
        const path = join(directory, file)
        writeFileSync(path, change(readFileSync(path, 'utf8')))
      }
      expect(await store.load(directory)).toEqual(plain)
      expect(plain.tables.sources[0]?.title).toBe('One, with a comma')
    })

    test('a claim of none is a number, an unknown is null', async () => {
      const none = { qualifier: 'exact', best: '0' }
      const directory = releasedLedger({ estimates: sampleWith('estimates', 'claim-nis', none) })
      const { tables } = await store.load(directory)
      const claim = tables.estimates.find(({ id }) => id === 'claim-nis')
      expect(claim).toMatchObject({ low: null, best: 0, high: null })
    })

    test('a row that names a source withdrawn before it is a fault', async () => {
      const directory = releasedLedger()
      const path = join(directory, 'sources.csv')
      writeFileSync(path, readFileSync(path, 'utf8').replace(/(paper-two.*),1,$/m, '$1,1,2'))
      const { faults } = await store.read(directory)
      expect(faults[0]).toMatchObject({
        column: 'sources',
        value: 'paper-two',
        reason: expect.stringContaining('revision 2'),
      })
    })

    test('two open versions of one row are a fault', async () => {
      const directory = releasedLedger()
      const row = readFileSync(join(directory, 'people.csv'), 'utf8').split('\n')[1] ?? ''
      appendFileSync(join(directory, 'people.csv'), `${row.replace(',1,', ',2,')}\n`)
      expect((await store.read(directory)).faults).toMatchObject([
        {
          file: 'people.csv',
          line: 3,
          column: 'since',
          value: '2',
          allowed: expect.stringContaining('line 2'),
        },
      ])
    })
  })
})

test('takes the directory from LEDGER_DATA where none is given', () => {
  const before = process.env.LEDGER_DATA
  process.env.LEDGER_DATA = releasedLedger()
  expect(loadLedger().tables.people).toHaveLength(1)
  if (before === undefined) delete process.env.LEDGER_DATA
  else process.env.LEDGER_DATA = before
})
