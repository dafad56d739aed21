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
  const code = `(m) => withCode(m.${exportOf(id)})`
  const load = `import('@/lib/charts/catalogue/${id}').then(`
  const line = `  ${keyOf(id)}: dynamic(() => ${load}${code}, withoutCode)),`
  if (line.length <= LINE) return line
  const inner = `    ${load}${code}, withoutCode),`
  const broken = `    ${load}\n      ${code},\n      withoutCode,\n    ),`
  return `  ${keyOf(id)}: dynamic(() =>\n${inner.length <= LINE ? inner : broken}\n  ),`
}

/** A module that loads each chart on demand. `next/dynamic` detects what to preload only in literal imports. */
export function chartCodeModule(ids: readonly string[]): string {
  return `${HEAD}
import dynamic from 'next/dynamic'
import type { ComponentType } from 'react'
import type { ChartId } from '@/lib/charts'
import { type WithCode, withCode } from './with-code'
import { withoutCode } from './without-code'

/**
 * The code of every chart, fetched by the pages that show it. The server renders with it directly and adds preloads for
 * the browser; until the code is loaded, the HTML of the server is shown.
 */
export const CHART_CODE: { readonly [Id in ChartId]: ComponentType<WithCode> } = {
${ids.map(codeEntry).join('\n')}
}
`
}
