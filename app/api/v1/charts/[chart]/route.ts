import { answer, OPTIONS } from '@/lib/api/answer'
import { chartDescription } from '@/lib/api/chart-description'
import { namedChart } from '@/lib/api/named-chart'
import { ledger } from '@/lib/ledger/load'
import { snapshot } from '@/lib/ledger/snapshot'

/** One chart of the catalogue. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ chart: string }> },
): Promise<Response> {
  const { chart } = await params
  return answer(request, () => ({
    content: chartDescription(namedChart(chart), snapshot(ledger())),
    pinned: false,
  }))
}

export { OPTIONS }
