import { answer } from '@/lib/api/answer'
import { chartDescription } from '@/lib/api/chart-description'
import { namedChart } from '@/lib/api/named-chart'
import { refuseUnknownParameters } from '@/lib/api/refuse-unknown-parameters'
import { preflight } from '@/lib/http/preflight'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'

/** One chart of the catalogue. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ chart: string }> },
): Promise<Response> {
  const { chart } = await params
  return answer(request, () => {
    const named = namedChart(chart)
    refuseUnknownParameters(new URL(request.url).searchParams)
    return { content: chartDescription(named, snapshot(ledger())), pinned: false }
  })
}

export { preflight as OPTIONS }
