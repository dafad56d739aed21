import { answer, OPTIONS } from '@/lib/api/answer'
import { chartDescription } from '@/lib/api/chart-description'
import { CHARTS } from '@/lib/charts'
import { ledger } from '@/lib/ledger/load'
import { snapshot } from '@/lib/ledger/snapshot'

/** Every chart of the catalogue. */
export const GET = (request: Request): Response =>
  answer(request, () => {
    const at = snapshot(ledger())
    return {
      content: { charts: Object.values(CHARTS).map((chart) => chartDescription(chart, at)) },
      pinned: false,
    }
  })

export { OPTIONS }
