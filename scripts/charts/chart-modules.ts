const LINE = 110
const HEAD = '// Written by scripts/charts.ts from lib/charts/catalogue.ts.'

/** The name of the export in the file of a chart. */
const exportOf = (id: string) => id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

const keyOf = (id: string) => (id.includes('-') ? `'${id}'` : id)

/** A module with every chart, for the server and for exports. */
export function chartsModule(ids: readonly string[]): string {
  const imports = ids.toSorted().map((id) => `import { ${exportOf(id)} } from './catalogue/${id}'`)
  const entries = ids.map((id) => (exportOf(id) === id ? `  ${id},` : `  ${keyOf(id)}: ${exportOf(id)},`))
  return `${HEAD}
import type { ChartId } from './catalogue'
${imports.join('\n')}
import type { Chart } from './chart'

/** Every chart by its id, in the order of the catalogue. */
export const CHARTS = {
${entries.join('\n')}
} as const satisfies { readonly [Id in ChartId]: Chart }
`
}

function codeEntry(id: string): string {
  const load = `import('@/lib/charts/catalogue/${id}').then((m) => m.${exportOf(id)})`
  const line = `  ${keyOf(id)}: () => ${load},`
  return line.length <= LINE ? line : `  ${keyOf(id)}: () =>\n    ${load},`
}

/** A module that loads each chart on demand. Bundlers make a file of its own of each literal import. */
export function chartCodeModule(ids: readonly string[]): string {
  return `${HEAD}
import type { ChartId } from '@/lib/charts'
import type { Chart } from '@/lib/charts/chart'

/** Loads the code of every chart, each by itself. */
export const CHART_CODE: { readonly [Id in ChartId]: () => Promise<Chart> } = {
${ids.map(codeEntry).join('\n')}
}
`
}
