import type { EvidenceTable, Row, Snapshot } from '@/lib/ledger/schema/rows'
import type { SliceRequest } from '@/lib/ledger/slice/slice-request'
import type { Chart } from '../chart'
import { topicsOfViews } from './topics'

/**
 * What charts read from the ledger: `draw` for the columns that the browser needs, `full` for whole rows in exports.
 */
export function sliceRequests(charts: readonly Chart[], depth: 'draw' | 'full'): readonly SliceRequest[] {
  return charts.map((chart) => ({
    table: chart.table,
    includes: (row: Row<EvidenceTable>, snapshot: Snapshot) => chart.includes(row, snapshot),
    columns: depth === 'full' ? 'all' : chart.columns,
    lookups: chart.lookups,
    coverage: topicsOfViews(chart),
    annotations: chart.id,
  }))
}
