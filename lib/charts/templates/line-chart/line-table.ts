import { claimantName } from '@/words/claimants'
import { COLUMN_LABELS, everyValueCaption } from '@/words/columns'
import { dateWords } from '@/words/dates'
import { weaknessCell } from '@/words/sourcing'
import type { ChartTable } from '../../chart'
import { countedSources } from '../../parts/counted-sources'
import { dateOrder } from '../../table/cell'
import { column } from '../../table/column'
import type { LineData } from './line-data'

/** Every value of the lines, by claimant and period. */
export function lineTable({ facets, lookups, asOf }: LineData, title: string): ChartTable {
  return {
    caption: everyValueCaption(title, asOf),
    columns: [
      column('period', COLUMN_LABELS.period),
      column('indicator', COLUMN_LABELS.indicator),
      column('claimant', COLUMN_LABELS.claimant),
      column('value', COLUMN_LABELS.value, 'end'),
      column('low', COLUMN_LABELS.low, 'end'),
      column('high', COLUMN_LABELS.high, 'end'),
      column('unit', COLUMN_LABELS.unit),
      column('sources', COLUMN_LABELS.sources, 'end'),
      column('weakness', COLUMN_LABELS.weakness),
    ],
    rows: facets.flatMap(({ indicator, lines }) =>
      lines.flatMap(({ claimant, rows }) =>
        rows.map((row) => ({
          key: row.id,
          cells: [
            { records: [{ id: row.id, label: dateWords(row.period) }], order: dateOrder(row.period) },
            indicator.label,
            claimantName(claimant, lookups),
            row.value,
            row.low,
            row.high,
            indicator.unit,
            countedSources(row),
            weaknessCell(row),
          ],
        })),
      ),
    ),
  }
}
