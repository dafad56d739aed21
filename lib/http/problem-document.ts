import { CORS_HEADERS } from './cors'
import type { Problem } from './problem'
import { problemList } from './problem-list'

/** A problem document (RFC 9457). */
export interface ProblemDocument {
  readonly status: 400 | 404 | 501 | 503
  readonly title: string
  readonly detail: string
  /** Each refused parameter, with its value and what is allowed; only the first of very many are listed. */
  readonly problems?: readonly Problem[]
  /** What can be requested instead. */
  readonly available?: readonly string[]
}

/**
 * A response of type `application/problem+json`, readable from any site. Never cached: the same address may be valid
 * tomorrow.
 */
export function problemResponse(problem: ProblemDocument, headers: Readonly<Record<string, string>> = {}) {
  const { status, title, detail, problems, ...rest } = problem
  const { first, more } = problemList(problems ?? [])
  const refused = problems === undefined ? {} : { problems: first, ...(more > 0 && { omitted: more }) }
  return new Response(
    `${JSON.stringify({ type: 'about:blank', title, status, detail, ...refused, ...rest }, null, 2)}\n`,
    {
      status,
      headers: {
        ...CORS_HEADERS,
        'Content-Type': 'application/problem+json; charset=utf-8',
        'Cache-Control': 'no-store',
        ...headers,
      },
    },
  )
}
