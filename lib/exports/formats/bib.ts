import 'server-only'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { citedWork } from '../citation/cited-work'
import type { Writer } from '../writer'

export const bib: Writer = async (input) => {
  const { issued, ...rest } = citedWork(input)
  // BibTeX has fields for a year and a month, none for a day.
  const months = issued['date-parts'].map((parts) => parts.slice(0, 2))
  return `${new Cite([{ ...rest, issued: { 'date-parts': months } }]).format('bibtex').trimEnd()}\n`
}
