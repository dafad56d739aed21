import 'server-only'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import chicago from '@citation/csl-style-chicago-note-bibliography'
import { proofOf } from '../proof/proof'
import type { Exported, Writer } from '../request/exported'

// Node hands the package over with its default export inside, bundlers and its own types without.
const { content } = 'default' in chicago ? (chicago.default as typeof chicago) : chicago
plugins.config.get('@csl').styles.add('chicago', content)

const AUTHOR = 'Alliance Ledger'

/** A view as a work to cite, in the terms of CSL: the pinned address, so that it shows what was cited. */
function work(exported: Exported) {
  const { title, address, revision, date, digest } = proofOf(exported)
  return {
    id: `alliance-ledger-${exported.chart.id}-r${revision}`,
    type: 'dataset',
    title,
    author: [{ literal: AUTHOR }],
    issued: { 'date-parts': [date.split('-').map(Number)] },
    version: `revision ${revision}`,
    publisher: AUTHOR,
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

/** RIS in the order that citation.js wrote it, one line a value: programs do not join lines that were broken. */
export const ris: Writer = async (exported) => {
  const { id, title, publisher, version, note, URL } = work(exported)
  const { date } = exported.snapshot.revision
  const lines = [
    ['TY', 'DATA'],
    ['AU', AUTHOR],
    // Year, month, day, and no more exact time.
    ['DA', `${date.replaceAll('-', '/')}/`],
    ['PY', date.slice(0, 4)],
    ['ET', version],
    ['ID', id],
    ['N1', note],
    ['PB', publisher],
    ['TI', title],
    ['UR', URL],
    ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')
}

export const cslJson: Writer = async (exported) => `${JSON.stringify([work(exported)], null, 2)}\n`

/** In the two styles that readers of this field are asked for most. */
export const txt: Writer = async (exported) => {
  const cite = new Cite([work(exported)])
  const styled = (template: string) =>
    cite.format('bibliography', { format: 'text', template, lang: 'en-US' }).trim()
  return `APA\n${styled('apa')}\n\nChicago\n${styled('chicago')}\n`
}
