import { describe, expect, test } from 'vitest'
import { isCurrent } from '@/lib/ledger/claims/current-claims'
import { statesAt } from '@/lib/ledger/claims/states-at'
import { ledger as served } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { SOURCE_KINDS, VERIFIED } from '@/lib/ledger/schema/vocabulary'
import { recordView } from '@/lib/records/record'
import { appearsIn } from '@/lib/site/appears-in'
import { listRecords } from '@/lib/site/lists/list-records'
import { byVocabulary, type Entry, listing, newest, oldest, PAGE_LENGTH } from '@/lib/site/lists/listing'
import { ROW_ORDERS, rowEntries } from '@/lib/site/lists/row-entries'
import { SOURCE_ORDERS, sourceEntries } from '@/lib/site/lists/source-entries'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  label: id,
  date: null,
  kind: 'press',
  support: ['cited'],
  text: '',
  ...more,
})
const WORDS = { kinds: { press: 'Press', dataset: 'Data set' }, support: { cited: 'cited', seed: 'seed' } }
const ORDERS = { newest, oldest, kind: byVocabulary(['dataset', 'press'], ({ kind }) => [kind]) }
const ENTRIES = [
  entry('b', { date: '2024-10-18' }),
  entry('a', { kind: 'dataset', text: 'Réuters' }),
  entry('c', { date: '2025', support: ['seed', 'cited'] }),
]
const list = (view: Partial<View> = {}, entries: readonly Entry[] = ENTRIES) =>
  listing(entries, { ...DEFAULT_VIEW, ...view }, WORDS, ORDERS)
const ids = (view: Partial<View>) =>
  list(view)
    .shown.flat()
    .map(({ id }) => id)

describe('a list', () => {
  test.each<[Partial<View>, string[]]>([
    [{}, ['c', 'b', 'a']],
    [{ sort: 'oldest' }, ['b', 'c', 'a']],
    [{ sort: 'kind' }, ['a', 'c', 'b']],
    [{ kinds: ['press'] }, ['c', 'b']],
    [{ support: ['seed'] }, ['c']],
    [{ kinds: ['dataset'], support: ['seed'] }, []],
    [{ q: 'REUTERS' }, ['a']],
    [{ page: 9 }, ['c', 'b', 'a']],
  ])('asked for %j', (view, expected) => {
    expect(ids(view)).toEqual(expected)
  })

  test('counts beside each value of a filter what the other filters leave', () => {
    const { kinds, support } = list({ kinds: ['press'] })
    expect(kinds.map(({ id, count, on }) => [id, count, on])).toEqual([
      ['press', 2, true],
      ['dataset', 1, false],
    ])
    expect(support.map(({ id, count }) => [id, count])).toEqual([
      ['cited', 2],
      ['seed', 1],
    ])
  })

  test('is shown in parts that together hold each entry once', () => {
    const many = Array.from({ length: 2 * PAGE_LENGTH + 1 }, (_, index) => entry(`e${index}`))
    const parts = [1, 2, 3].map((page) => list({ page }, many))
    expect(parts.map(({ shown }) => shown.length)).toEqual([PAGE_LENGTH, PAGE_LENGTH, 1])
    expect(new Set(parts.flatMap(({ shown }) => shown.flat().map(({ id }) => id))).size).toBe(many.length)
  })
})

describe('in the ledger', () => {
  const ledger = served()
  const live = snapshot(ledger, 1)
  const { sources, people, places, events } = live.tables

  test('every source counts as many rows as its page lists', () => {
    for (const { source, rows } of sourceEntries(live, null))
      expect(rowEntries(ledger, live, 'sources', source, null), source.id).toHaveLength(rows)
  })

  test('sources can be put in order by kind, verification and age', () => {
    const entries = sourceEntries(live, null)
    const first = (sort: string) =>
      listing(entries, { ...DEFAULT_VIEW, sort }, { kinds: SOURCE_KINDS, support: VERIFIED }, SOURCE_ORDERS)
        .shown[0]?.[0].source
    expect(first('kind')?.kind).toBe('dataset')
    expect(first('verification')?.verified).toBe('stored-page')
    const dates = sources.flatMap(({ published }) => published ?? []).sort()
    expect(first('oldest')?.published).toBe(dates[0])
    expect(first('newest')?.published).toBe(dates.at(-1))
  })

  test('a person has the events that name them, newest first, and only those known by a day', () => {
    const person = people.find(({ id }) => id === 'kim-jong-un')
    if (!person) throw new Error('the ledger does not know him')
    const all = rowEntries(ledger, live, 'people', person, null)
    expect(all.map(({ id }) => id).sort()).toEqual(
      events
        .filter((event) => event.people.includes(person.id))
        .map(({ id }) => id)
        .sort(),
    )
    const dates = all.toSorted(ROW_ORDERS.newest).map(({ date }) => date ?? '')
    expect(dates).toEqual([...dates].sort().reverse())
    const then = rowEntries(ledger, live, 'people', person, '2020-01-01')
    expect(then.length).toBeGreaterThan(0)
    expect(then.length).toBeLessThan(all.length)
  })

  test('claims say in every list what keeps them from being current', () => {
    const { date, number } = live.revision
    const states = statesAt(live.tables, date)
    const past = new Set([...states].filter(([, state]) => !isCurrent(state)).map(([id]) => id))
    const marked = (rows: readonly { id: string; state?: string }[]) =>
      rows.filter(({ state }) => state !== undefined).map(({ id }) => id)
    expect(past.size).toBeGreaterThan(10)
    const estimates = listRecords(ledger, 'estimates', { rev: number, known: null })
    expect(new Set(marked(estimates.map(({ id, remarks }) => ({ id, ...remarks }))))).toEqual(past)
    const claimant = recordView(ledger, 'kor-nis', { rev: number })
    const listed = claimant?.related.flatMap(({ records }) => records) ?? []
    expect(marked(listed)).toEqual(listed.map(({ id }) => id).filter((id) => past.has(id)))
    const cited = sources.flatMap((source) => rowEntries(ledger, live, 'sources', source, null))
    expect(new Set(marked(cited))).toEqual(past)
  })

  test('thinly sourced rows say so', () => {
    const place = places.find(({ id }) => id === 'tonghae')
    if (!place) throw new Error('the ledger does not know the place')
    for (const { id, sourcing } of rowEntries(ledger, live, 'places', place, null)) {
      const caveats = recordView(ledger, id, { rev: 1 })?.caveats.map((caveat) => caveat.id) ?? []
      expect(sourcing?.includes('one source') ?? false, id).toBe(caveats.includes('single-source'))
      expect(sourcing?.includes('cited elsewhere') ?? false, id).toBe(caveats.includes('cited-only'))
    }
  })

  test.each<[Parameters<typeof appearsIn>[0], string, string]>([
    [
      'estimates',
      'troops-2025-01-13-kor-nis-wounded-total',
      '/charts/troops-lost?known=2025-02-01&focus=troops-2025-01-13-kor-nis-wounded-total',
    ],
    ['people', 'kim-jong-un', '/charts/contacts?known=2025-02-01&people=kim-jong-un'],
    ['places', 'tonghae', '/charts/missile-launches?known=2025-02-01&places=tonghae'],
    ['actors', 'kor-nis', '/charts/troops-sent?known=2025-02-01&claimants=kor-nis'],
    ['indicators', 'troops.deployed.cumulative', '/charts/troops-sent?known=2025-02-01'],
  ])('of %s %s, leads to the chart that shows it', (table, id, href) => {
    const clocks = { ...DEFAULT_VIEW, known: '2025-02-01' }
    expect(appearsIn(table, id, live, clocks).map((chart) => chart.href)).toContain(href)
  })
})
