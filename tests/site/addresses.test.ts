import { expect, test } from 'vitest'
import { ledger } from '@/lib/ledger/load/served'
import { type Row, TABLES } from '@/lib/ledger/schema/rows'
import { addressesOf } from '@/lib/site/addresses'

const LEDGER = ledger()
const only = { scripts: [], styles: [] }
const built = { static: { '/troops': only }, missing: only, styles: [] }
const newest = LEDGER.revisions.at(-1)?.digest ?? ''
const { isDynamic } = addressesOf({ ...built, revision: newest }, LEDGER, ['new-year-2026'])

test('every row has a page, also one that is closed, and those listed apart have two', () => {
  for (const table of TABLES)
    for (const { id } of LEDGER.tables[table] as readonly Row[])
      expect(isDynamic(`/records/${id}`), id).toBe(true)
  for (const table of ['sources', 'people', 'places'] as const)
    for (const { id } of LEDGER.tables[table]) expect(isDynamic(`/${table}/${id}`), id).toBe(true)
})

test.each([
  '/changes/1',
  `/changes/${LEDGER.revisions.length}`,
  '/stories/new-year-2026',
  '/since/troops',
  '/embed/compare',
])('%s is made for each request', (path) => expect(isDynamic(path)).toBe(true))

test.each([
  '/records/no-such-row',
  '/records/',
  '/records',
  '/records/constructor',
  '/records/choe-son-hui/more',
  '/people/tonghae',
  '/places/choe-son-hui',
  '/events/choe-son-hui',
  `/changes/${LEDGER.revisions.length + 1}`,
  '/stories/no-such-story',
  '/',
])('%s is not', (path) => expect(isDynamic(path)).toBe(false))

test('the stored pages of another revision are made for each request', () => {
  const later = addressesOf({ ...built, revision: 'another' }, LEDGER, [])
  expect(later.isDynamic('/troops')).toBe(true)
  expect(later.static).toEqual({})
  expect(isDynamic('/troops')).toBe(false)
})
