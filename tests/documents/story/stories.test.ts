import { beforeAll, describe, expect, it, test } from 'vitest'
import { readStories } from '@/lib/documents/story/stories'
import { storyDocument } from '@/lib/documents/story/story-document'
import { ledger, type Served, served } from '@/lib/ledger/load/served'
import { table } from '../../data'
import { filesOf } from '../../ledger/files-of'
import { onBothStores } from '../../ledger/store/on-both-stores'

const { stories, faults } = readStories(served())
const PATH = 'stories/new-year-2026.md'
const written = new TextDecoder().decode(served().files.get(PATH))

/** The same data package with another text in a story. */
const faultsOf = (from: string, to: string, path = PATH) => {
  expect(written).toContain(from)
  const files = filesOf(served().files)
  files.delete(PATH)
  files.set(path, new TextEncoder().encode(written.replace(from, to)))
  return readStories({ ...served(), files }).faults
}

/** The rows that the article of January 2026 told of, by what it told. */
const TOLD: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'the address': ['diplomacy-2026-01-01-ny-2026-address'],
  'about 15,000 soldiers': [
    'troops.deployed.cumulative',
    ...table('estimates')
      .filter(
        ({ indicator, sources = '' }) =>
          indicator === 'troops.deployed.cumulative' && sources === 'seed-article',
      )
      .map(({ id }) => id),
  ],
  'the message and the acknowledgement': [
    'diplomacy-2026-01-01-ny-2026-address',
    'troops-2025-04-28-dprk-confirms',
  ],
  'building and harvests': ['domestic.crop-production', 'domestic.housing.pyongyang'],
  'factories and a hospital': ['domestic-2025-12-dec-factories-seed', 'domestic-2025-12-13-kusong-hospital'],
  'the submarine': ['weapons-2025-12-25-nuclear-powered-submarine-inspection'],
  'drills and industry': [
    'weapons-2025-12-28-long-range-strategic-cruise-missile-test',
    'munitions-2025-12-26-kim-munitions',
  ],
  'mass production': ['munitions-2025-12-26-kim-munitions', 'munitions.containers.cumulative'],
  'the largest warship': ['weapons-2025-04-25-choe-hyon-launched'],
  'a new ICBM': ['weapons-2025-10-10-hwasong-20-parade'],
  'no word on the United States': ['diplomacy-2026-01-01-ny-2026-silence'],
  'Trump and the last meeting': [
    'diplomacy-2025-10-24-sort-of-nuclear-power',
    'diplomacy-2019-06-30-panmunjom-trump',
  ],
  'conventional forces': ['weapons-2025-09-12-nuclear-and-conventional-forces-policy-statement'],
  'a two-way street': ['economy-2025-09-18-fnf'],
  'the letters': table('events')
    .filter(
      ({ kind, counterpart, date = '' }) =>
        kind === 'letter' && counterpart === 'RUS' && date >= '2025-12' && date < '2026-02',
    )
    .map(({ id }) => id),
  'the Party Congress': table('events')
    .filter(({ kind, date = '' }) => kind === 'congress' && date.startsWith('2026-02'))
    .map(({ id }) => id),
}

describe('the stories of the ledger', () => {
  test('name nothing that the ledger does not have', () => {
    expect(faults).toEqual([])
    expect([...stories.keys()]).toContain('new-year-2026')
  })

  it.each(Object.entries(TOLD))('tell of %s with its rows, all in one statement', (_, rows) => {
    expect(rows.length).toBeGreaterThan(0)
    const statements = stories.get('new-year-2026')?.statements ?? []
    const named = statements.map(({ records }) => records.map(({ text }) => text))
    expect(named.some((ids) => rows.every((row) => ids.includes(row ?? '')))).toBe(true)
  })

  test('tell every row that rests on the article', () => {
    const resting = ['events', 'estimates'].flatMap((name) =>
      table(name).filter(
        ({ sources = '', until }) => until === '' && sources.split(';').includes('seed-article'),
      ),
    )
    expect(resting.length).toBeGreaterThan(10)
    for (const { id } of resting) expect(written).toContain(`- record: ${id}\n`)
  })
})

describe('a story is refused, with file and line,', () => {
  const line = (text: string) => written.split('\n').findIndex((each) => each.includes(text)) + 1

  it.each([
    [
      'for a record that does not exist',
      'ny-2026-silence',
      'ny-2026-noise',
      'record',
      'is not the id of a published row',
    ],
    [
      'for a chart that does not exist',
      '/charts/troops-sent',
      '/charts/troops-told',
      'chart chart',
      'cannot be shown',
    ],
    [
      'for a page that is no chart',
      '/charts/troops-sent',
      '/troops',
      'chart',
      'is not the address of a chart',
    ],
    [
      'for a view that does not exist',
      '/charts/troops-sent',
      '/charts/troops-sent?claimants=nobody',
      'chart claimants',
      'is not known here',
    ],
    [
      'for a revision in a view',
      '/charts/troops-sent',
      '/charts/troops-sent?rev=1',
      'chart rev',
      'is not taken here',
    ],
    [
      'for a chart without its records',
      '/charts/troops-sent',
      '/charts/letters',
      'chart',
      'shows none of the records of its statement',
    ],
    [
      'for a list that does not exist',
      '/timeline?topics=troops&tables=estimates&q=troops%20had%20been%20sent%20to%20Russia',
      '/timeline?topics=toys',
      'later topics',
      'is not known here',
    ],
    ['for a revision to come', 'revision: 10', 'revision: 999999', 'revision', 'is not published yet'],
    [
      'for a source that does not exist',
      'sources: seed-article',
      'sources: no-such',
      'sources',
      'is not the id of a source',
    ],
  ])('%s', (_, from, to, column, reason) => {
    expect(faultsOf(from, to)).toContainEqual(
      expect.objectContaining({ file: PATH, line: line(from), column, reason }),
    )
  })

  test('for a name that is no address', () => {
    expect(faultsOf('---', '---', 'stories/New Year.md')).toEqual([
      expect.objectContaining({ file: 'stories/New Year.md', reason: 'has a name that is no address' }),
    ])
  })
})

onBothStores((store) => {
  describe('what the ledger knows of a statement', () => {
    let stored: Served
    beforeAll(async () => {
      stored = { ledger: await store.load('data'), files: await store.files('data') }
    })
    const documentAt = (clocks: { known: string | null; rev: number | null }) => {
      const story = readStories(stored).stories.get('new-year-2026')
      if (!story) throw new Error('there is no such story')
      return storyDocument(story, stored.ledger, clocks)
    }
    const sectionOf = (id: string, clocks: { known: string | null; rev: number | null }) =>
      documentAt(clocks).sections.find((each) => each.id === id)
    const TODAY = { known: null, rev: null }

    test('says who, since when, and what came of it', () => {
      const section = sectionOf('how-many-soldiers-were-sent', TODAY)
      const nis = section?.records.find(
        ({ record }) => record.id === 'troops-2025-04-30-kor-nis-deployed-total',
      )
      expect(nis?.facts.map(({ term }) => term)).toEqual(
        expect.arrayContaining(['Who says it', 'Since when', 'What contradicts it', 'What came of it']),
      )
    })

    test('lists what came after, later than the day of the story alone', () => {
      const later = sectionOf('the-largest-warship', TODAY)?.later
      expect(later?.entries.length).toBeGreaterThan(0)
      expect(later?.total).toBeGreaterThanOrEqual(later?.entries.length ?? 0)
      const dates = new Map(
        ['events', 'cruise-launches'].flatMap((name) => table(name).map(({ id, date }) => [id, date ?? ''])),
      )
      for (const { id } of later?.entries ?? []) expect((dates.get(id) ?? '') > '2026-01-01', id).toBe(true)
    })

    test('tells nothing that was not public on a known day', () => {
      const document = documentAt({ known: '2025-06-30', rev: null })
      for (const { records, later, charts, absent } of document.sections) {
        for (const { record } of records) expect(record.notYetKnown, record.id).toBe(false)
        expect(later?.entries ?? []).toEqual([])
        for (const { request } of charts) expect(request.view.known).toBe('2025-06-30')
        expect(absent.length + records.length).toBeGreaterThan(0)
      }
    })

    it.each(ledger().revisions.map(({ number }) => number))('is there at revision %i', (rev) => {
      const { sections, snapshot } = documentAt({ known: null, rev })
      expect(snapshot.revision.number).toBe(rev)
      for (const { charts, absent } of sections) expect(charts.length + absent.length).toBeGreaterThan(0)
    })
  })
})
