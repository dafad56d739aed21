import { answer, OPTIONS } from '@/lib/api/answer'
import { openApi } from '@/lib/api/open-api'

/** The interface as an OpenAPI document. */
export const GET = (request: Request): Response =>
  answer(request, () => ({ content: openApi(), pinned: false }))

export { OPTIONS }
