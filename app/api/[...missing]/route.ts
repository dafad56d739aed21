import { ENDPOINTS } from '@/lib/api/endpoints'
import { preflight } from '@/lib/http/preflight'
import { problemResponse } from '@/lib/http/problem-document'

/** Any address under /api without a route of its own. */
export function GET(): Response {
  return problemResponse({
    status: 404,
    title: 'No such resource',
    detail: 'Nothing answers at this address. /data/api describes the API.',
    available: Object.values(ENDPOINTS).map(({ path }) => path),
  })
}

export { preflight as OPTIONS }
