import type { Problem } from '@/lib/http/problem'
import { repeatedParameters } from '@/lib/http/repeated-parameters'

/** The requested page: at most `limit` rows, after the row with the id `cursor`. */
export interface Paging {
  readonly limit: number
  readonly cursor: string | null
}

export const MAX_ROWS = 500
export const USUAL_ROWS = 100

/** Splits a query into the parameters of paging and those of the view. */
export function readPaging(query: URLSearchParams): {
  paging: Paging
  rest: URLSearchParams
  problems: readonly Problem[]
} {
  const rest = new URLSearchParams(query)
  rest.delete('limit')
  rest.delete('cursor')
  const requested = query.getAll('limit').at(-1) ?? ''
  const limit = requested === '' ? USUAL_ROWS : /^\d{1,3}$/.test(requested) ? Number(requested) : 0
  const refused: Problem[] = [...repeatedParameters(query, ['limit', 'cursor'])]
  if (!(limit >= 1 && limit <= MAX_ROWS))
    refused.push({
      parameter: 'limit',
      value: requested.slice(0, 80),
      reason: 'is not a number allowed here',
      allowed: `a whole number from 1 to ${MAX_ROWS}`,
    })
  return { paging: { limit, cursor: query.getAll('cursor').at(-1) || null }, rest, problems: refused }
}

/** One page of a list, and the cursor of the next one; null for the last. */
export interface ListPage<R> {
  readonly rows: readonly R[]
  readonly next: string | null
}

/** Takes a page from ordered rows; null if no row has the id of the cursor. */
export function pageOf<R extends { readonly id: string }>(
  all: readonly R[],
  { limit, cursor }: Paging,
): ListPage<R> | null {
  const after = cursor === null ? -1 : all.findIndex(({ id }) => id === cursor)
  if (cursor !== null && after === -1) return null
  const rows = all.slice(after + 1, after + 1 + limit)
  const last = rows.at(-1)
  return { rows, next: last && after + 1 + rows.length < all.length ? last.id : null }
}
