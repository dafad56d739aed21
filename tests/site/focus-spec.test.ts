import { describe, expect, test } from 'vitest'
import { ledger } from '@/lib/ledger/load/served'
import { TABLES } from '@/lib/ledger/schema/rows'
import { focusSpec } from '@/lib/site/focus-spec'
import { parseView } from '@/lib/views/codec'

const problemsOf = (query: URLSearchParams) =>
  parseView(query, focusSpec({ focus: true }, query, ledger())).problems

describe('the row that an address selects', () => {
  test.each(TABLES)('can be any of %s, closed ones too', (table) => {
    const refused = ledger().tables[table].filter(
      ({ id }) => problemsOf(new URLSearchParams({ focus: id })).length > 0,
    )
    expect(refused).toEqual([])
  })

  test('is named as ignored where no row ever had the id', () => {
    expect(problemsOf(new URLSearchParams('focus=no-such-row'))).toEqual([
      expect.objectContaining({ parameter: 'focus', value: 'no-such-row' }),
    ])
  })

  test('is nothing that a page without rows takes', () => {
    expect(focusSpec({}, new URLSearchParams('focus=no-such-row'), ledger())).toEqual({})
  })
})
