import { answer } from '@/lib/api/answer'
import { chartListing } from '@/lib/api/listing'
import { namedChart } from '@/lib/api/named-chart'
import { preflight } from '@/lib/http/preflight'

/** The rows behind a view of one chart. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ chart: string }> },
): Promise<Response> {
  const { chart } = await params
  return answer(request, () => chartListing(namedChart(chart), new URL(request.url).searchParams))
}

export { preflight as OPTIONS }
