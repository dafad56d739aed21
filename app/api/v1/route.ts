import { answer } from '@/lib/api/answer'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { refuseUnknownParameters } from '@/lib/api/refuse-unknown-parameters'
import { preflight } from '@/lib/http/preflight'

/** The endpoints of the API. */
export const GET = (request: Request): Response =>
  answer(request, () => {
    refuseUnknownParameters(new URL(request.url).searchParams)
    return { content: { endpoints: Object.values(ENDPOINTS) }, pinned: false }
  })

export { preflight as OPTIONS }
