import type { Problem } from '@/lib/http/problem'
import 'server-only'
import { ledger } from '@/lib/ledger/load/served'
import { diff } from '@/lib/ledger/revisions/diff'
import { changeWords } from '@/words/changes'
import { type Content, refuse } from './answer'

/** The changes between the revisions in `from` and `to`. */
export function diffAnswer(query: URLSearchParams): Content {
  const all = ledger()
  const newest = all.revisions.length
  const problems: Problem[] = []
  const given = new Set<string>()
  const number = (parameter: 'from' | 'to', initial: number): number => {
    const requested = query.getAll(parameter).at(-1) ?? ''
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
  for (const parameter of new Set(query.keys()))
    if (parameter !== 'from' && parameter !== 'to')
      problems.push({
        parameter: parameter.slice(0, 80),
        value: (query.get(parameter) ?? '').slice(0, 80),
        reason: 'is not taken here',
        allowed: 'from, to',
      })
  refuse(problems)
  const changes = diff(all, from, to)
  return {
    content: { from, to, changes: changes.map((change) => ({ ...change, words: changeWords(change) })) },
    // A missing or empty end follows the newest revision.
    pinned: given.size === 2,
  }
}
