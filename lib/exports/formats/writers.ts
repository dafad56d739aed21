import 'server-only'
import type { FormatId } from '../index'
import type { Writer } from '../request/exported'
import { bib, cslJson, ris, txt } from './citations'
import { csv } from './csv'
import { atom, feedJson } from './feed'
import { ics } from './ics'
import { json } from './json'
import { pdf } from './pdf'
import { png } from './png'
import { svg } from './svg'
import { zip } from './zip'

/** How each format of the catalogue is written. */
export const WRITERS: Readonly<Record<FormatId, Writer>> = {
  svg,
  png,
  pdf,
  csv,
  json,
  zip,
  txt,
  bib,
  ris,
  'csl.json': cslJson,
  atom,
  'feed.json': feedJson,
  ics,
}
