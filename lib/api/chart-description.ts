import 'server-only'
import type { Chart } from '@/lib/charts/chart'
import { isOfRevision, noteText } from '@/lib/charts/parts/note'
import { exportSpec } from '@/lib/charts/query/view-spec'
import { FORMATS, formatsFor } from '@/lib/exports/index'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { PARAMETERS, type Parameter } from '@/lib/views/parameters'

/** A chart of the catalogue, as data for programs. */
export function chartDescription(chart: Chart, at: Snapshot) {
  const spec = exportSpec(chart, at, 'data')
  return {
    id: chart.id,
    title: chart.title,
    question: chart.question,
    definition: chart.definition,
    notes: chart.notes.filter((note) => isOfRevision(note, at)).map(noteText),
    form: chart.form,
    table: chart.table,
    dashboard: chart.dashboard,
    page: `/charts/${chart.id}`,
    rows: `/api/v1/charts/${chart.id}/rows`,
    files: Object.fromEntries(
      formatsFor(chart.table).map((format) => [format, `/charts/${chart.id}.${FORMATS[format].extension}`]),
    ),
    parameters: (Object.keys(spec) as Parameter[]).map((name) => {
      const accepts = spec[name]
      return {
        name,
        kind: PARAMETERS[name],
        ...(typeof accepts === 'object' ? accepts : {}),
      }
    }),
  }
}
