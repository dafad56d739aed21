import type { Problem } from '@/lib/http/problem'
import 'server-only'
import { jsonResponse } from '@/lib/http/json-response'
import { type ProblemDocument, problemResponse } from '@/lib/http/problem-document'

/** Thrown by what answers a request; becomes the problem document of the answer. */
export class ApiProblem extends Error {
  readonly document: ProblemDocument

  constructor(document: ProblemDocument) {
    super(document.detail)
    this.name = 'ApiProblem'
    this.document = document
  }
}

/** Refuses a request for parameters that are wrong, if any are. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0)
    throw new ApiProblem({
      status: 400,
      title: 'Not a request that can be answered',
      detail: 'Each parameter that was refused is listed with its value and what is allowed.',
      problems,
    })
}

/** What a request is answered with. `pinned` content never changes. */
export interface Content {
  readonly content: unknown
  readonly pinned: boolean
}

/** Answers a read of the interface: JSON for any site, 304 to who holds it, a problem document for what is thrown. */
export function answer(request: Request, make: () => Content): Response {
  try {
    const { content, pinned } = make()
    return jsonResponse(request, content, pinned)
  } catch (error) {
    if (error instanceof ApiProblem) return problemResponse(error.document)
    throw error
  }
}
