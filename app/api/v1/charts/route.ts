import { answer } from '@/lib/api/answer'
import { chartDescription } from '@/lib/api/chart-description'
import { refuseUnknownParameters } from '@/lib/api/refuse-unknown-parameters'
import { CHARTS } from '@/lib/charts'
import { preflight } from '@/lib/http/preflight'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'

/** Every chart of the catalogue. */
export const GET = (request: Request): Response =>
  answer(request, () => {
    refuseUnknownParameters(new URL(request.url).searchParams)
    const at = snapshot(ledger())
    return {
      content: { charts: Object.values(CHARTS).map((chart) => chartDescription(chart, at)) },
      pinned: false,
    }
  })

export { preflight as OPTIONS }
