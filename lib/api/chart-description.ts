import 'server-only'
import type { Chart } from '../charts/chart'
import { noteText } from '../charts/note'
import { exportSpec } from '../charts/view-spec'
import { FORMATS, formatsFor } from '../exports/index'
import type { Snapshot } from '../ledger/rows'
import { PARAMETERS, type Parameter } from '../views/parameters'

/** One chart of the catalogue as a program needs to know it. */
export function chartDescription(chart: Chart, at: Snapshot) {
  const spec = exportSpec(chart, at, 'data')
  return {
    id: chart.id,
    title: chart.title,
    question: chart.question,
    definition: chart.definition,
    notes: chart.notes.map(noteText),
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
