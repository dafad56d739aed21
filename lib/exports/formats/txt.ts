import 'server-only'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import chicago from '@citation/csl-style-chicago-note-bibliography'
import { citedWork } from '../citation/cited-work'
import type { Writer } from '../writer'

// In Node the package's default export is nested, in bundlers and in its own types it is not.
const { content } = 'default' in chicago ? (chicago.default as typeof chicago) : chicago
plugins.config.get('@csl').styles.add('chicago', content)

/** The citation in APA and in Chicago style. */
export const txt: Writer = async (input) => {
  const cite = new Cite([citedWork(input)])
  const styled = (template: string) =>
    cite.format('bibliography', { format: 'text', template, lang: 'en-US' }).trim()
  return `APA\n${styled('apa')}\n\nChicago\n${styled('chicago')}\n`
}
