import type { NextRequest } from 'next/server'
import { answer } from '@/lib/api/answer'
import { diffAnswer } from '@/lib/api/diff-answer'
import { preflight } from '@/lib/http/preflight'

/** What changed between two revisions. */
export const GET = (request: NextRequest): Response =>
  answer(request, () => diffAnswer(request.nextUrl.searchParams))

export { preflight as OPTIONS }
