import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { check } from '@/lib/ledger/load/check'
import { LedgerFaults } from '@/lib/ledger/load/ledger-faults'
import { loadLedger } from '@/lib/ledger/load/load'
import { fileOf } from '@/lib/ledger/load/parse'
import { readLedger } from '@/lib/ledger/load/read'
import { diff } from '@/lib/ledger/revisions/diff'
import { inFileOrder } from '@/lib/ledger/revisions/in-file-order'
import { pending } from '@/lib/ledger/revisions/pending'
import { release } from '@/lib/ledger/revisions/release'
import { ReleaseRefused } from '@/lib/ledger/revisions/release-refused'
import { rowVersions } from '@/lib/ledger/revisions/row-versions'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { type Ledger, TABLES } from '@/lib/ledger/schema/rows'
import { describedChanges } from '@/lib/records/described-changes'
import { recordView } from '@/lib/records/record'
import { listRecords } from '@/lib/site/lists/list-records'
import { changeWords } from '@/words/changes'
import { releasedLedger } from './sample-ledger'
import { onBothStores } from './store/on-both-stores'

const CLAIM = 'troops-2024-10-23-kor-nis-deployed-total'
/** A source that revision 2 added, and its title. */
const SOURCE = 'ki-2024-05-17-arms-for-oil'
const TITLE = "UK announces new sanctions targeting Russia's 'arms for oil' trade with North Korea"

/** Changes the one line of a file that a pattern finds. */
function edit(directory: string, file: string, pattern: RegExp, replacement: string): void {
  const path = join(directory, file)
  const text = readFileSync(path, 'utf8')
  if (!pattern.test(text)) throw new Error(`nothing to edit in ${file}`)
  writeFileSync(path, text.replace(pattern, replacement))
}

/** The line of a file that begins with an id. */
const lineOf = (directory: string, file: string, id: string) =>
  readFileSync(join(directory, file), 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${id},`)) ?? ''

onBothStores((store) => {
  const faultsOf = async (directory: string) =>
    check(await store.read(directory)).map(({ file, column, value, reason }) => ({
      file,
      column,
      value,
      reason,
    }))

  describe('one correction, from the real tables to the words that tell it', () => {
    const before = loadLedger('data')
    const last = before.revisions.length
    const next = last + 1
    let directory = ''
    beforeEach(() => {
      directory = mkdtempSync(join(tmpdir(), 'ledger-'))
      cpSync('data', directory, { recursive: true })
      const line = lineOf(directory, 'estimates.csv', CLAIM)
      edit(directory, 'estimates.csv', new RegExp(`^(${CLAIM},.*,)$`, 'm'), `$1${next}`)
      appendFileSync(
        join(directory, 'estimates.csv'),
        `${line.replace(',3000,', ',3200,').replace(/,\d+,$/, `,${next},`)}\n`,
      )
    })

    test('is pending, invisible and allowed before its release', async () => {
      expect((await store.read(directory)).faults).toEqual([])
      expect(await faultsOf(directory)).toEqual([])
      const ledger = await store.load(directory)
      const claim = snapshot(ledger).tables.estimates.find(({ id }) => id === CLAIM)
      expect(claim?.best).toBe(3000)
      expect(recordView(ledger, CLAIM)?.versions).toEqual(recordView(before, CLAIM)?.versions)
      expect(listRecords(ledger, 'estimates', { rev: last, known: null })).toEqual(
        listRecords(before, 'estimates', { rev: last, known: null }),
      )
    })

    test('a row that is only pending has no record and names nothing, yet the check knows it', async () => {
      const line = lineOf(directory, 'sources.csv', SOURCE)
      edit(directory, 'sources.csv', new RegExp(`^(${SOURCE},.*,)$`, 'm'), `$1${next}`)
      const pendingLine = line.replace(TITLE, 'Not told yet').replace(/,\d+,$/, `,${next},`)
      appendFileSync(join(directory, 'sources.csv'), `${pendingLine}\n`)
      appendFileSync(join(directory, 'people.csv'), `someone-new,Someone New,KOR,,${next},\n`)
      expect(await faultsOf(directory)).toEqual([])

      const ledger = await store.load(directory)
      expect(recordView(ledger, 'someone-new')).toBeNull()
      const told = describedChanges(ledger, 1, 2)
      expect(told.find(({ id }) => id === SOURCE)?.label).toBe(TITLE)
      const { opened } = pending(rowVersions((await store.read(directory)).entries), next)
      expect(opened.map(({ id }) => id)).toContain('someone-new')
    })

    test('is published, told, and leaves the revision before as it was', async () => {
      const { revision, pending } = release(directory, 'The NIS raised its count, "3,200".', '2099-12-01')
      expect([pending.opened.length, pending.closed.length, revision.number]).toEqual([1, 1, next])

      const ledger = await store.load(directory)
      expect(ledger.revisions.at(-1)).toEqual(revision)
      expect(revision.note).toBe('The NIS raised its count, "3,200".')
      const descriptor = JSON.parse(readFileSync(join(directory, 'datapackage.json'), 'utf8'))
      expect(descriptor.version).toBe(`${next}.0.0`)
      expect(diff(ledger, last, next).map(changeWords)).toEqual([
        `estimates ${CLAIM}: corrected, best: 3000 -> 3200`,
      ])
      expect(diff(ledger, next, last).map(changeWords)).toEqual([
        `estimates ${CLAIM}: corrected, best: 3200 -> 3000`,
      ])
      expect(await faultsOf(directory)).toEqual([])

      const best = (rev?: number) =>
        snapshot(ledger, rev).tables.estimates.find(({ id }) => id === CLAIM)?.best
      expect([best(last), best(next), best()]).toEqual([3000, 3200, 3200])
      const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
      expect(ids(snapshot(ledger, last).tables.estimates)).toEqual(ids(snapshot(before).tables.estimates))
      expect(snapshot(ledger, last).revision).toEqual(snapshot(before).revision)
    })

    test('cannot be taken back in silence', async () => {
      release(directory, 'The NIS raised its count.', '2099-12-01')
      edit(directory, 'estimates.csv', new RegExp(`^(${CLAIM},.*),3200,`, 'm'), '$1,3300,')
      const told = {
        file: 'estimates.csv',
        column: 'best',
        value: '3300',
        reason: `is not what revision ${next} published as best of ${CLAIM}`,
      }
      expect(await faultsOf(directory)).toContainEqual(told)
      await expect(store.load(directory)).rejects.toThrow(
        /estimates\.csv:\d+ best: "3300" is not what revision \d+ published/,
      )
      expect(() => release(directory, 'Another.', '2099-12-02')).toThrow(LedgerFaults)
    })
  })

  describe('what was published cannot change in silence', () => {
    const claim = (change: (line: string) => string) => (directory: string) => {
      const line = lineOf(directory, 'estimates.csv', 'claim-nis')
      writeFileSync(
        join(directory, 'estimates.csv'),
        readFileSync(join(directory, 'estimates.csv'), 'utf8').replace(line, change(line)),
      )
    }

    test.each<[string, (directory: string) => void, string, RegExp]>([
      [
        'a number',
        claim((line) => line.replace('3000', '3001')),
        'estimates.csv best 3001',
        /revision 1 published as best of claim-nis/,
      ],
      [
        'a cell emptied',
        claim((line) => line.replace('paper-one;paper-two', 'paper-one')),
        'estimates.csv sources paper-one',
        /as sources of claim-nis/,
      ],
      [
        'a cell filled',
        claim((line) => line.replace(',,,1,', ',new,,1,')),
        'estimates.csv note new',
        /as note of claim-nis/,
      ],
      [
        'a row removed',
        claim(() => ''),
        'estimates.csv id claim-nis',
        /is missing, though revision 1 published it/,
      ],
      [
        'a row slipped in',
        claim((line) => `${line}\n${line.replace('claim-nis', 'claim-late')}`),
        'estimates.csv since 1',
        /showed claim-late, which it did not/,
      ],
      [
        'a row closed in the past',
        claim((line) => line.replace(/,1,$/, ',1,2')),
        'estimates.csv until 2',
        /is not the revision that closed claim-nis/,
      ],
      [
        'a digest',
        (directory) => edit(directory, 'revisions.csv', /[0-9a-f]{64}/, 'f'.repeat(64)),
        `revisions.csv digest ${'f'.repeat(64)}`,
        /is not the digest of the rows at revision 1/,
      ],
      [
        'a journal',
        (directory) => edit(directory, 'journal/0001.jsonl', /"best":"3000"/, '"best":"3001"'),
        'estimates.csv best 3000',
        /as best of claim-nis/,
      ],
      [
        'a journal spoilt',
        (directory) => edit(directory, 'journal/0001.jsonl', /\{/, ''),
        'journal/0001.jsonl  ',
        /cannot be read as a journal/,
      ],
      [
        'a journal lost',
        (directory) => rmSync(join(directory, 'journal/0001.jsonl')),
        'journal/0001.jsonl  ',
        /^is missing$/,
      ],
    ])('%s', async (_, change, place, reason) => {
      const directory = releasedLedger()
      // A second revision, so that closing a row at 2 is no longer pending.
      appendFileSync(join(directory, 'people.csv'), 'vladimir-putin,Vladimir Putin,RUS,,2,\n')
      release(directory, 'Names the other leader.', '2024-12-02')
      expect(await faultsOf(directory)).toEqual([])
      change(directory)
      const text = readFileSync(join(directory, 'estimates.csv'), 'utf8')
      writeFileSync(join(directory, 'estimates.csv'), text.replaceAll('\n\n', '\n'))
      const told = (await faultsOf(directory)).map((fault) => ({
        place: `${fault.file} ${fault.column ?? ''} ${fault.value}`,
        reason: fault.reason,
      }))
      expect(told).toContainEqual({ place, reason: expect.stringMatching(reason) })
    })
  })

  describe('between revisions', () => {
    const directory = releasedLedger()
    appendFileSync(join(directory, 'people.csv'), 'vladimir-putin,Vladimir Putin,RUS,,2,\n')
    edit(directory, 'series.csv', /^(growth-2023.*,1,)$/m, '$12')
    release(directory, 'A person more, a value less.', '2024-12-02')
    let ledger: Ledger
    beforeAll(async () => {
      ledger = await store.load(directory)
    })

    test('rows are added and withdrawn', () => {
      expect(diff(ledger, 1, 2).map(changeWords)).toEqual([
        'people vladimir-putin: added',
        'series growth-2023: withdrawn',
      ])
      expect(diff(ledger, 2, 2)).toEqual([])
    })

    test('each revision shows its own rows', () => {
      const count = (rev: number) => [
        snapshot(ledger, rev).tables.people.length,
        snapshot(ledger, rev).tables.series.length,
      ]
      expect([count(1), count(2)]).toEqual([
        [1, 1],
        [2, 0],
      ])
    })

    test('a revision that is not published is an error', () => {
      for (const rev of [0, 3, -1, 1.5]) expect(() => snapshot(ledger, rev)).toThrow(RangeError)
      expect(() => diff(ledger, 1, 3)).toThrow(/no revision 3/)
    })

    test('a row recorded first in an older revision keeps the day on which it was known', async () => {
      const corrected = releasedLedger()
      edit(corrected, 'estimates.csv', /^(claim-hur,.*,1,)$/m, '$12')
      const line = lineOf(corrected, 'estimates.csv', 'claim-hur')
        .replace(/,1,2$/, ',2,')
        .replace(',2024-10,', ',2024,')
      appendFileSync(join(corrected, 'estimates.csv'), `${line}\n`)
      release(corrected, 'The month is not certain.', '2025-02-01')
      const claim = snapshot(await store.load(corrected)).tables.estimates.find(
        ({ id }) => id === 'claim-hur',
      )
      expect([claim?.asserted, claim?.known]).toEqual(['2024', '2024-12-01'])
    })
  })
})

describe('the order of the files', () => {
  const idsOf = (directory: string, file: string) =>
    readFileSync(join(directory, file), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',', 1)[0])

  test('is by id after a release, events by date, whatever was appended', () => {
    const directory = releasedLedger()
    const nis = lineOf(directory, 'estimates.csv', 'claim-nis')
    const meeting = lineOf(directory, 'events.csv', 'meeting').replace(/,1,$/, ',2,')
    edit(directory, 'estimates.csv', /^(claim-nis,.*,1,)$/m, '$12')
    appendFileSync(join(directory, 'estimates.csv'), `${nis.replace(/,1,$/, ',2,')}\n`)
    appendFileSync(join(directory, 'people.csv'), 'andrei,Andrei,RUS,,2,')
    const before = meeting.replace('meeting', 'visit').replace('2024-10-30', '2024-10')
    appendFileSync(join(directory, 'events.csv'), `${before}\n`)
    release(directory, 'Three rows.', '2024-12-02')

    expect(check(readLedger(directory))).toEqual([])
    expect(idsOf(directory, 'estimates.csv')).toEqual(['claim-hur', 'claim-nis', 'claim-nis'])
    expect(idsOf(directory, 'people.csv')).toEqual(['andrei', 'kim-jong-un'])
    expect(idsOf(directory, 'events.csv')).toEqual(['visit', 'meeting'])
  })

  test('is that of the published rows of this ledger', () => {
    const { entries } = readLedger('data')
    for (const table of TABLES) {
      const published = entries[table].filter(({ row }) => (row?.since ?? 0) <= entries.revisions.length)
      const text = readFileSync(`data/${fileOf(table)}`, 'utf8')
      const lines = text.split('\n')
      const told = [lines[0], ...published.map(({ line }) => lines[line - 1])].map((line) => `${line}\n`)
      expect(inFileOrder(table, text, published), table).toBe(told.join(''))
    }
  })
})

describe('a release is refused', () => {
  const addPerson = (directory: string) =>
    appendFileSync(join(directory, 'people.csv'), 'vladimir-putin,Vladimir Putin,RUS,,2,\n')

  test.each([
    ['with nothing pending', () => {}, 'A note.', '2024-12-02', /Nothing is pending/],
    ['without a note', addPerson, '  ', '2024-12-02', /needs a note/],
    [
      'with a note that runs backwards',
      addPerson,
      'A \u202Enote.',
      '2024-12-02',
      /has U\+202E at character 3/,
    ],
    ['with a note of two lines', addPerson, 'one\ntwo', '2024-12-02', /one line/],
    ['on a day that does not exist', addPerson, 'A note.', '2024-12-32', /is not a day/],
    ['before the last revision', addPerson, 'A note.', '2024-11-30', /is before revision 1/],
  ])('%s', (_, prepare, note, date, message) => {
    const directory = releasedLedger()
    prepare(directory)
    const before = readFileSync(join(directory, 'revisions.csv'), 'utf8')
    expect(() => release(directory, note, date)).toThrow(ReleaseRefused)
    expect(() => release(directory, note, date)).toThrow(message)
    expect(readFileSync(join(directory, 'revisions.csv'), 'utf8')).toBe(before)
  })

  test('on a faulty ledger, and nothing is written', () => {
    const directory = releasedLedger()
    appendFileSync(join(directory, 'people.csv'), 'vladimir-putin,Vladimir Putin,RU,,2,\n')
    expect(() => release(directory, 'A note.', '2024-12-02')).toThrow(LedgerFaults)
    expect(readFileSync(join(directory, 'revisions.csv'), 'utf8').split('\n')).toHaveLength(3)
  })
})
