import type { Problem } from '@/lib/http/problem'
import 'server-only'
import { jsonResponse } from '@/lib/http/json-response'
import { type ProblemDocument, problemResponse } from '@/lib/http/problem-document'
import { refusedParameters } from '@/lib/http/refused-parameters'
import type { Paging } from './paging'

/** Thrown while answering a request, and answered with its problem document. */
export class ApiProblem extends Error {
  readonly document: ProblemDocument

  constructor(document: ProblemDocument) {
    super(document.detail)
    this.name = 'ApiProblem'
    this.document = document
  }
}

const refusal = (problems: readonly Problem[]) =>
  new ApiProblem(refusedParameters('Not a request that can be answered', problems))

/** Throws if any parameters are wrong. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw refusal(problems)
}

/** Throws because the cursor of a request is nowhere in the list. */
export function refuseCursor({ cursor }: Paging): never {
  const problem = {
    parameter: 'cursor',
    value: (cursor ?? '').slice(0, 80),
    reason: 'is no row of this list',
    allowed: 'the cursor in “next” of the page before',
  }
  throw refusal([problem])
}

/** The content of a response. `pinned` content never changes. */
export interface Content {
  readonly content: unknown
  readonly pinned: boolean
}

/**
 * Answers an API request: JSON readable from any site, 304 if the client has it, or the problem document of an
 * `ApiProblem`.
 */
export function answer(request: Request, make: () => Content): Response {
  try {
    const { content, pinned } = make()
    return jsonResponse(request, content, pinned)
  } catch (error) {
    if (error instanceof ApiProblem) return problemResponse(error.document)
    throw error
  }
}
