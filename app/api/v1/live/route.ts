import { ApiProblem, answer } from '@/lib/api/answer'
import { refuseUnknownParameters } from '@/lib/api/refuse-unknown-parameters'
import { preflight } from '@/lib/http/preflight'

/** The server in front of this one streams; here come requests that it does not take, and those in development. */
export const GET = (request: Request): Response =>
  answer(request, () => {
    refuseUnknownParameters(new URL(request.url).searchParams)
    throw new ApiProblem({
      status: 501,
      title: 'Nothing is streamed here',
      detail: 'The development server has no stream; the newest revision is at /api/v1/ledger.',
    })
  })

export { preflight as OPTIONS }
