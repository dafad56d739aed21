import { answer } from '@/lib/api/answer'
import { diffAnswer } from '@/lib/api/diff-answer'
import { preflight } from '@/lib/http/preflight'

/** What changed between two revisions. */
export const GET = (request: Request): Response =>
  answer(request, () => diffAnswer(new URL(request.url).searchParams))

export { preflight as OPTIONS }
