import { answer } from '@/lib/api/answer'
import { refuseUnknownParameters } from '@/lib/api/refuse-unknown-parameters'
import { preflight } from '@/lib/http/preflight'
import { ledger } from '@/lib/ledger/load/served'

/** Every published revision, oldest first. */
export const GET = (request: Request): Response =>
  answer(request, () => {
    refuseUnknownParameters(new URL(request.url).searchParams)
    return { content: { revisions: ledger().revisions }, pinned: false }
  })

export { preflight as OPTIONS }
