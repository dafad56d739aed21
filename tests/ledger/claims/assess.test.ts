import { describe, expect, test } from 'vitest'
import { assess } from '@/lib/ledger/claims/assess'
import type { Row, Source } from '@/lib/ledger/schema/rows'

const source = (id: string, cells: Partial<Source> = {}): Source => ({
  id,
  title: 'A title',
  titled: 'stated',
  publisher: null,
  kind: 'press',
  url: 'https://example.org/',
  published: null,
  verified: 'stored-page',
  relay: 'direct',
  since: 1,
  until: null,
  ...cells,
})
const SOURCES = new Map(
  [
    source('read'),
    source('read-too'),
    source('described', { titled: 'described' }),
    source('cited', { verified: 'cited', titled: 'unseen' }),
    source('forum', { relay: 'weak' }),
    source('list', { verified: 'dataset', kind: 'dataset' }),
    source('pointer', { verified: 'dataset', kind: 'dataset', relay: 'pointer' }),
    source('seed', { verified: 'seed', titled: 'described' }),
  ].map((each) => [each.id, each]),
)

const claim = (cells: Partial<Row<'estimates'>>): Row<'estimates'> => ({
  id: 'claim',
  indicator: 'troops.sent',
  claimant: 'kor-nis',
  attribution: null,
  asserted: '2024-10-23',
  about: '2024-10-23',
  low: null,
  best: 3000,
  high: null,
  qualifier: 'about',
  sources: ['read', 'read-too'],
  note: null,
  caveats: [],
  since: 1,
  until: null,
  ...cells,
})

describe('what weakens a claim', () => {
  test.each([
    [['read', 'read-too'], [], ['stored-page']],
    [['read'], ['single-source'], ['stored-page']],
    [['read', 'pointer'], ['single-source'], ['stored-page']],
    [['pointer'], ['single-source', 'dataset-only'], ['dataset']],
    [['list'], ['single-source', 'dataset-only'], ['dataset']],
    [['list', 'read'], [], ['dataset', 'stored-page']],
    [['cited', 'pointer'], ['single-source', 'cited-only', 'described-title'], ['cited']],
    [['cited', 'read'], [], ['cited', 'stored-page']],
    [['described'], ['single-source', 'described-title'], ['stored-page']],
    [['described', 'cited'], ['described-title'], ['cited', 'stored-page']],
    [['forum'], ['single-source', 'weak-relay'], ['stored-page']],
    [['forum', 'read'], [], ['stored-page']],
    [['forum', 'cited'], ['weak-relay'], ['cited', 'stored-page']],
    [['forum', 'list'], [], ['dataset', 'stored-page']],
    [['seed'], ['single-source', 'seed-only', 'described-title'], ['seed']],
  ])('resting on %j: %j, checked as %j', (sources, weakness, support) => {
    expect(assess('estimates', claim({ sources }), SOURCES)).toEqual({ weakness, support })
  })

  test.each([
    [{ asserted: '2024-10' }, ['inexact-assertion']],
    [{ asserted: '2024-10-23~' }, ['inexact-assertion']],
    [{ asserted: '2024-10/2024-10-23' }, []],
    [{ about: '../2024' }, ['open-period']],
    [{ about: '2024-10-01/..' }, ['open-period']],
    [{ about: '2024' }, []],
  ])('%j: %j', (cells, weakness) => {
    expect(assess('estimates', claim(cells), SOURCES).weakness).toEqual(weakness)
  })

  test('stored caveats come first', () => {
    const row = claim({ caveats: ['doubtful'], sources: ['forum'] })
    expect(assess('estimates', row, SOURCES).weakness).toEqual(['doubtful', 'single-source', 'weak-relay'])
  })
})
