import { answer } from '@/lib/api/answer'
import { refuseUnknownParameters } from '@/lib/api/refuse-unknown-parameters'
import { preflight } from '@/lib/http/preflight'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'

/** The newest revision of the ledger, for pages that check whether they are current. */
export const GET = (request: Request): Response =>
  answer(request, () => {
    refuseUnknownParameters(new URL(request.url).searchParams)
    const { number, date, digest } = snapshot(ledger()).revision
    return { content: { revision: number, date, digest }, pinned: false }
  })

export { preflight as OPTIONS }
