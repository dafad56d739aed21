import { describe, expect, it } from 'vitest'
import { ApiProblem } from '@/lib/api/answer'
import { diffAnswer } from '@/lib/api/diff-answer'
import { chartListing, tableListing } from '@/lib/api/listing'
import { refuseUnknownParameters } from '@/lib/api/refuse-unknown-parameters'
import { CHARTS } from '@/lib/charts'
import { ledger } from '@/lib/ledger/load/served'

interface Listing {
  readonly total: number
  readonly rows: readonly { readonly id: string; readonly claimant?: string; readonly known?: string }[]
  readonly next: string | null
}

const requested = (query: string) => tableListing('estimates', new URLSearchParams(query))
const listing = (query: string) => requested(query).content as Listing

function problemsOf(ask: () => unknown) {
  try {
    ask()
  } catch (error) {
    if (error instanceof ApiProblem) return error.document.problems?.map(({ parameter }) => parameter)
    throw error
  }
  return []
}

describe('a list of rows', () => {
  it('comes in pages that together hold each row once', () => {
    const all = listing('limit=500')
    const ids: string[] = []
    let next: string | null = '/api/v1/estimates?limit=37'
    while (next !== null) {
      const page = tableListing('estimates', new URL(next, 'http://localhost').searchParams)
        .content as Listing
      ids.push(...page.rows.map(({ id }) => id))
      next = page.next
    }
    expect(ids).toEqual(all.rows.map(({ id }) => id))
    expect(ids.length).toBe(all.total)
  })

  it('pins the pages after the first to its revision', () => {
    expect(listing('limit=10').next).toContain(`rev=${ledger().revisions.length}&limit=10&cursor=`)
    expect(requested('limit=10').pinned).toBe(false)
    expect(requested('rev=1').pinned).toBe(true)
  })

  it('takes the filters and clocks of views', () => {
    const { rows } = listing('claimants=kor-nis&known=2025-01-13&limit=500')
    expect(rows.length).toBeGreaterThan(3)
    for (const row of rows) {
      expect(row.claimant).toBe('kor-nis')
      expect(row.known && row.known <= '2025-01-13').toBe(true)
    }
  })

  it('is the same for a chart as the rows that it draws', () => {
    const { total } = chartListing(CHARTS['troops-sent'], new URLSearchParams('sides=ukraine'))
      .content as Listing
    expect(total).toBeGreaterThan(2)
    expect(total).toBeLessThan(listing('sides=ukraine').total)
  })

  it.each([
    ['limit=0', ['limit']],
    ['limit=1&limit=2', ['limit']],
    ['cursor=a&cursor=b', ['cursor']],
    ['limit=501', ['limit']],
    ['limit=ten', ['limit']],
    ['cursor=nowhere', ['cursor']],
    ['claimants=nobody&known=1066-10-14', ['claimants', 'known']],
    ['w=300', ['w']],
    ['rev=999999', ['rev']],
  ])('refuses %s by name', (query, parameters) => {
    expect(problemsOf(() => requested(query))).toEqual(parameters)
  })
})

describe('a list of what others name', () => {
  interface Plain {
    readonly rows: readonly { readonly id: string; readonly kind?: string; readonly verified?: string }[]
  }
  const plain = (table: 'sources' | 'people' | 'places' | 'indicators' | 'actors', query: string) =>
    (tableListing(table, new URLSearchParams(`${query}&limit=500`)).content as Plain).rows

  it('is narrowed by kind, by how it was checked and by a search', () => {
    const all = plain('sources', '')
    const checked = plain('sources', 'support=stored-page')
    expect(checked.length).toBeGreaterThan(10)
    for (const { verified } of checked) expect(verified).toBe('stored-page')
    const [kind = ''] = new Set(all.map((row) => row.kind))
    for (const row of plain('sources', `kinds=${kind}`)) expect(row.kind).toBe(kind)
    expect(plain('people', 'q=lavrov').map(({ id }) => id)).toContain('sergey-lavrov')
    expect(plain('places', 'q=wonsan').length).toBeGreaterThan(0)
    expect(plain('indicators', 'q=shells').length).toBeGreaterThan(0)
    expect(plain('actors', 'q=NIS').map(({ id }) => id)).toContain('kor-nis')
  })

  it('comes in the order of ids, or in one of those of its page', () => {
    expect(plain('sources', '').map(({ id }) => id)).toEqual(
      plain('sources', '')
        .map(({ id }) => id)
        .sort(),
    )
    const ids = plain('people', '').map(({ id }) => id)
    expect(ids).toEqual([...ids].sort())
    const most = plain('people', 'sort=events').map(({ id }) => id)
    expect(most).not.toEqual(ids)
    expect(most.sort()).toEqual(ids)
    expect(plain('people', 'sort=events')[0]?.id).toBe('kim-jong-un')
  })

  it.each([
    ['people', 'kinds=leader', 'kinds'],
    ['sources', 'sort=colour', 'sort'],
    ['sources', 'page=2', 'page'],
    ['places', 'theme=dark', 'theme'],
  ] as const)('of %s refuses %s', (table, query, parameter) => {
    expect(problemsOf(() => plain(table, query))).toEqual([parameter])
  })
})

describe('a difference of revisions', () => {
  it('is none between a revision and itself', () => {
    expect(diffAnswer(new URLSearchParams('from=1&to=1')).content).toMatchObject({
      from: 1,
      to: 1,
      changes: [],
    })
  })

  it.each([
    ['from=1&to=2', true],
    ['', false],
    ['from=1', false],
    ['to=2', false],
    ['from=&to=', false],
    ['from=1&to=', false],
  ])('of “%s” never changes: %s', (query, pinned) => {
    expect(diffAnswer(new URLSearchParams(query)).pinned).toBe(pinned)
  })

  it('comes in pages that together hold every change once', () => {
    interface Page {
      total: number
      changes: { table: string; id: string }[]
      next: string | null
    }
    const page = (query: string) => diffAnswer(new URLSearchParams(query)).content as Page
    const rows: string[] = []
    let next: string | null = '/api/v1/diff?from=1&to=2&limit=2'
    while (next !== null) {
      const answer: Page = page(next.split('?')[1] ?? '')
      expect(answer.changes.length).toBeLessThanOrEqual(2)
      rows.push(...answer.changes.map(({ table, id }) => `${table}/${id}`))
      expect(rows.length).toBeLessThanOrEqual(answer.total)
      next = answer.next
    }
    expect(rows.length).toBe(page('from=1&to=2').total)
    expect(new Set(rows).size).toBe(rows.length)
    expect(problemsOf(() => diffAnswer(new URLSearchParams('from=1&to=2&cursor=nothing')))).toEqual([
      'cursor',
    ])
    expect(problemsOf(() => diffAnswer(new URLSearchParams('from=1&to=2&limit=501')))).toEqual(['limit'])
    expect(problemsOf(() => diffAnswer(new URLSearchParams('from=1&from=2&to=3')))).toEqual(['from'])
  })

  it('refuses revisions that are none, and what it does not take', () => {
    expect(problemsOf(() => diffAnswer(new URLSearchParams('from=0&to=99999&known=2025-01-01')))).toEqual([
      'to',
      'from',
      'known',
    ])
  })
})

describe('an address that takes nothing', () => {
  it('refuses every parameter by name rather than ignore it', () => {
    expect(
      problemsOf(() => refuseUnknownParameters(new URLSearchParams('known=2025-01-13&colour=red'))),
    ).toEqual(['known', 'colour'])
    expect(problemsOf(() => refuseUnknownParameters(new URLSearchParams('colour=red')))).toEqual(['colour'])
    expect(problemsOf(() => refuseUnknownParameters(new URLSearchParams()))).toEqual([])
  })
})
