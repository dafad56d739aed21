import type { NextRequest } from 'next/server'
import { answer, OPTIONS } from '@/lib/api/answer'
import { diffAnswer } from '@/lib/api/diff-answer'

/** What changed between two revisions. */
export const GET = (request: NextRequest): Response =>
  answer(request, () => diffAnswer(request.nextUrl.searchParams))

export { OPTIONS }
