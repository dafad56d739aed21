import { describe, expect, test } from 'vitest'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { restingRows } from '@/lib/records/record-related'
import { dateTerms, takeDates } from '@/lib/search/date-terms'
import { documentsOf } from '@/lib/search/documents'
import { makeEngine, makeEngineSlowly } from '@/lib/search/engine'
import { groupedResult } from '@/lib/search/groups'
import { readQuery } from '@/lib/search/query'
import { search } from '@/lib/search/search'
import { readingsOf, termsOf } from '@/lib/text/terms'

const LEDGER = loadLedger('data')
const NEWEST = snapshot(LEDGER)
const documents = documentsOf(NEWEST)
const engine = makeEngine(documents)
const hrefs = (query: string, known: string | null = null) =>
  search(engine, query, known).found.map(({ document }) => document.href)

describe('words', () => {
  test.each([
    ['KN-23', [['kn23']]],
    ['15,000', [['15000']]],
    ['Sun-hee', [['sun', 'hee'], ['sunhee']]],
    ['평양', [['pyongyang'], ['pyong', 'yang']]],
    ['Путин', [['putin']]],
  ])('%s is read as %j', (word, readings) => expect(readingsOf(word)).toEqual(readings))

  test('a text is found by its designations as a whole and in parts, and by names without their possessive', () => {
    expect(termsOf('Kim’s Hwasong-20')).toEqual(['kim', 'hwasong20', 'hwasong', '20'])
  })

  test.each([
    ['화성-20형', '화성-20'],
    ['화성포-20형', '화성포-20'],
    ['화성-11나형', '화성-11나'],
  ])('the model %s is read as %s', (word, name) => expect(termsOf(word)).toEqual(termsOf(name)))
})

describe('days', () => {
  test.each([
    ['19 June 2024', ['@2024-06-19']],
    ['19th of June 2024', ['@2024-06-19']],
    ['June 19, 2024', ['@2024-06-19']],
    ['June 2024', ['@2024-06']],
    ['19 June', ['@-06-19']],
    ['2024-06-19', ['@2024-06-19']],
    ['2024-06', ['@2024-06']],
    ['19 июня 2024', ['@2024-06-19']],
    ['19 червня 2024', ['@2024-06-19']],
    ['2024년 6월 19일', ['@2024-06-19']],
    ['may be', []],
    ['Hwasong 20', []],
    ['99 June 2024', []],
    ['2024-13', []],
  ])('in %s', (query, dates) => expect(takeDates(query).dates).toEqual(dates))

  test('a date is found by its day, its month, its year, and by the day of any year', () => {
    expect(dateTerms('2024-06-19')).toEqual(['2024', '@2024-06', '@2024-06-19', '@-06-19'])
    expect(dateTerms('2024-06~')).toEqual(['2024', '@2024-06'])
    expect(dateTerms('2023/2024')).toEqual(['2023', '2024'])
    expect(dateTerms('../2024')).toEqual(['2024'])
    expect(dateTerms(null)).toEqual([])
  })

  test('all rows of a day are found by it, and no others', () => {
    const days = documents.filter(({ date, kind }) => date === '2024-06-19' && kind !== 'source')
    expect(days.length).toBeGreaterThan(1)
    const found = search(engine, '19 June 2024').found.map(({ document }) => document)
    for (const document of days) expect(found).toContain(document)
    for (const { date } of found) expect(date).toMatch(/2024-06-19/)
  })
})

describe('a search', () => {
  test('leaves out words that nobody looks for, unless there are no others', () => {
    expect(readQuery('how many of the troops').clauses.map(({ readings }) => readings)).toEqual([
      [['troops']],
    ])
    expect(readQuery('the').clauses).toHaveLength(1)
  })

  test('takes quotation marks at their word', () => {
    const phrase = hrefs('"nuclear power"')
    expect(phrase.length).toBeGreaterThan(0)
    expect(phrase.length).toBeLessThan(hrefs('nuclear power').length)
    expect(hrefs('"power nuclear"')).toEqual([])
    for (const mark of ['“nuclear power”', '«nuclear power»']) expect(hrefs(mark)).toEqual(phrase)
  })

  test('puts near misses only in the place of words that nothing has', () => {
    expect(hrefs('hwasogn').length).toBeGreaterThan(0)
    expect(hrefs('Hwasong-99')).not.toContain('/records/hwasong-19')
  })

  test('says so where nothing has all the words', () => {
    expect(search(engine, 'treaty zzzzzzzz')).toMatchObject({ isPartial: true })
    expect(search(engine, 'treaty')).toMatchObject({ isPartial: false })
    expect(search(engine, 'zzzzzzzz')).toEqual({ found: [], isPartial: false })
  })

  test.each(['', ' ', '""', '"', '???', '\u0000', '💥', '-'.repeat(80), '"'.repeat(80), '('.repeat(80)])(
    'finds nothing for %j',
    (query) => expect(hrefs(query)).toEqual([]),
  )

  test('of many words the first twelve count', () => {
    const words = Array.from({ length: 12 }, () => 'treaty')
    expect(hrefs([...words, 'zzzzzzzz'].join(' '))).toEqual(hrefs(words.join(' ')))
  })

  test('groups its finds with the kind of the best before', () => {
    const result = search(engine, 'Kursk')
    const { found } = result
    const { groups } = groupedResult(result)
    expect(groups[0]?.kind).toBe(found[0]?.document.kind)
    expect(groups.reduce((sum, group) => sum + group.found.length, 0)).toBe(found.length)
  })
})

describe('as known on a day', () => {
  const DAY = '2025-01-13'

  test.each(['Hwasong-20', 'treaty', 'troops', 'Kim Jong Un', 'new'])(
    'nothing is found for %s that was not public by then',
    (query) => {
      const all = search(engine, query).found
      const known = search(engine, query, DAY).found
      for (const { document } of known) expect(document.known <= DAY, document.href).toBe(true)
      const later = all.filter(({ document }) => document.known > DAY)
      expect(later.length).toBeGreaterThan(0)
      expect(known.length).toBeLessThan(all.length)
    },
  )

  test('of sources without a day none is found before a row that cites it was public', () => {
    const undated = NEWEST.tables.sources.filter(({ published }) => published === null)
    expect(undated.length).toBeGreaterThan(0)
    for (const { id } of undated) {
      const known = documents.find(({ href }) => href === `/sources/${id}`)?.known ?? ''
      const citing = restingRows(NEWEST.tables).filter(({ sources }) => sources.includes(id))
      expect(known, id).toBe(citing.map((row) => row.known).sort()[0] ?? NEWEST.revision.date)
    }
  })

  test('a row of evidence is known as the ledger says, a person from the first row with them', () => {
    const byHref = new Map(documents.map((document) => [document.href, document]))
    for (const row of NEWEST.tables.events) expect(byHref.get(`/records/${row.id}`)?.known).toBe(row.known)
    const first = NEWEST.tables.events
      .filter(({ people }) => people.includes('kim-ju-ae'))
      .map(({ known }) => known)
      .sort()[0]
    expect(byHref.get('/people/kim-ju-ae')?.known).toBe(first)
  })
})

describe('what can be found', () => {
  test('each has an address of its own', () => {
    expect(new Set(documents.map(({ href }) => href)).size).toBe(documents.length)
  })

  test('at an older revision it is what that held', () => {
    const first = documentsOf(snapshot(LEDGER, 1))
    expect(first.length).toBeLessThan(documents.length)
    expect(first.find(({ href }) => href === '/people/kim-jong-un')?.names).toEqual([])
  })

  test('an index made little by little is the same', async () => {
    const slow = await makeEngineSlowly(documents)
    expect(slow.sorts).toEqual(engine.sorts)
    for (const query of ['treaty', 'Курск', '"nuclear power"'])
      expect(search(slow, query)).toEqual(search(engine, query))
  })
})
