import { answer } from '@/lib/api/answer'
import { openApi } from '@/lib/api/open-api'
import { refuseUnknownParameters } from '@/lib/api/refuse-unknown-parameters'
import { preflight } from '@/lib/http/preflight'

/** The OpenAPI description of the API. */
export const GET = (request: Request): Response =>
  answer(request, () => {
    refuseUnknownParameters(new URL(request.url).searchParams)
    return { content: openApi(), pinned: false }
  })

export { preflight as OPTIONS }
