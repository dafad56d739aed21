import 'server-only'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import chicago from '@citation/csl-style-chicago-note-bibliography'
import { proofOf } from '../proof/proof'
import type { Exported, Writer } from '../request/exported'

// Node hands the package over with its default export inside, bundlers and its own types without.
const { content } = 'default' in chicago ? (chicago.default as typeof chicago) : chicago
plugins.config.get('@csl').styles.add('chicago', content)

/** A view as a work to cite, in the terms of CSL: the pinned address, so that it shows what was cited. */
function work(exported: Exported) {
  const { title, address, revision, date, digest } = proofOf(exported)
  return {
    id: `alliance-ledger-${exported.chart.id}-r${revision}`,
    type: 'dataset',
    title,
    author: [{ literal: 'Alliance Ledger' }],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    version: `revision ${revision}`,
    publisher: 'Alliance Ledger',
    URL: address,
    note: `${digest} (SHA-256 of revision ${revision})`,
  }
}

/** BibTeX knows a month and a year, no day. */
export const bib: Writer = async (exported) => {
  const { issued, ...rest } = work(exported)
  const month = issued['date-parts'].map((parts) => parts.slice(0, 2))
  return `${new Cite([{ ...rest, issued: { 'date-parts': month } }]).format('bibtex').trimEnd()}\n`
}

/**
 * The terms are the library's, the lines are written here: its own break every value after 70 characters, inside an
 * address too, and cut the id off. `TY` begins a record and `ER` ends it.
 */
export const ris: Writer = async (exported) => {
  const cited = work(exported)
  const [{ TY, ...terms } = { TY: 'DATA' }] = new Cite([cited]).format('ris', { format: 'object' })
  const lines = Object.entries({ ...terms, ID: cited.id }).flatMap(([term, value]) =>
    [value].flat().map((each) => [term, each]),
  )
  return [['TY', TY], ...lines, ['ER', '']].map(([term, value]) => `${term}  - ${value}\r\n`).join('')
}

export const cslJson: Writer = async (exported) => `${JSON.stringify([work(exported)], null, 2)}\n`

/** In the two styles that readers of this field are asked for most. */
export const txt: Writer = async (exported) => {
  const cite = new Cite([work(exported)])
  const styled = (template: string) =>
    cite.format('bibliography', { format: 'text', template, lang: 'en-US' }).trim()
  return `APA\n${styled('apa')}\n\nChicago\n${styled('chicago')}\n`
}
