import 'server-only'
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import chicago from '@citation/csl-style-chicago-note-bibliography'
import { citedWork } from '../citation/cited-work'
import type { Writer } from '../writer'

// Node hands the package over with its default export inside, bundlers and its own types without.
const { content } = 'default' in chicago ? (chicago.default as typeof chicago) : chicago
plugins.config.get('@csl').styles.add('chicago', content)

/** The work in APA and in Chicago style. */
export const txt: Writer = async (input) => {
  const cite = new Cite([citedWork(input)])
  const styled = (template: string) =>
    cite.format('bibliography', { format: 'text', template, lang: 'en-US' }).trim()
  return `APA\n${styled('apa')}\n\nChicago\n${styled('chicago')}\n`
}
