import 'server-only'
import { atom } from './formats/atom'
import { bib } from './formats/bib'
import { cslJson } from './formats/csl-json'
import { csv } from './formats/csv'
import { excelCsv } from './formats/excel-csv'
import { feedJson } from './formats/feed-json'
import { ics } from './formats/ics'
import { json } from './formats/json'
import { pdf } from './formats/pdf'
import { png } from './formats/png'
import { ris } from './formats/ris'
import { svg } from './formats/svg'
import { txt } from './formats/txt'
import { zip } from './formats/zip'
import type { FormatId } from './index'
import type { Writer } from './writer'

/** Apart from `FORMATS`, which browser code imports as well. */
export const WRITERS: Readonly<Record<FormatId, Writer>> = {
  svg,
  png,
  pdf,
  csv,
  'excel.csv': excelCsv,
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
