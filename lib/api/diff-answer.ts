import type { Problem } from '@/lib/http/problem'
import 'server-only'
import { repeatedParameters } from '@/lib/http/repeated-parameters'
import { ledger } from '@/lib/ledger/load/served'
import { diff } from '@/lib/ledger/revisions/diff'
import { changeWords } from '@/words/changes'
import { type Content, refuse, refuseCursor } from './answer'
import { pageOf, readPaging } from './paging'

/** The changes between the revisions in `from` and `to`, one page at a time as lists of rows are. */
export function diffAnswer(query: URLSearchParams): Content {
  const all = ledger()
  const newest = all.revisions.length
  const { paging, rest, problems: badPaging } = readPaging(query)
  const problems: Problem[] = [...badPaging, ...repeatedParameters(rest, ['from', 'to'])]
  const given = new Set<string>()
  const number = (parameter: 'from' | 'to', initial: number): number => {
    const requested = rest.getAll(parameter).at(-1) ?? ''
    if (requested === '') return initial
    given.add(parameter)
    const value = /^[1-9]\d{0,5}$/.test(requested) ? Number(requested) : 0
    if (value >= 1 && value <= newest) return value
    problems.push({
      parameter,
      value: requested.slice(0, 80),
      reason: 'is no revision',
      allowed: `a whole number from 1 to ${newest}`,
    })
    return initial
  }
  const to = number('to', newest)
  const from = number('from', Math.max(1, to - 1))
  for (const parameter of new Set(rest.keys()))
    if (parameter !== 'from' && parameter !== 'to')
      problems.push({
        parameter: parameter.slice(0, 80),
        value: (rest.get(parameter) ?? '').slice(0, 80),
        reason: 'is not taken here',
        allowed: 'from, to, limit, cursor',
      })
  refuse(problems)
  const changes = diff(all, from, to)
  // A row that moved to another table is withdrawn there and added here under one id.
  const listed = changes.map((change) => ({
    change,
    get id() {
      return `${change.table}/${change.id}`
    },
  }))
  const page = pageOf(listed, paging) ?? refuseCursor(paging)
  return {
    content: {
      from,
      to,
      total: changes.length,
      changes: page.rows.map(({ change }) => {
        const { table, id, kind, columns } = change
        return { table, id, kind, columns, words: changeWords(change) }
      }),
      next:
        page.next === null
          ? null
          : `/api/v1/diff?from=${from}&to=${to}&limit=${paging.limit}&cursor=${page.next}`,
    },
    // A missing or empty end follows the newest revision.
    pinned: given.size === 2,
  }
}
