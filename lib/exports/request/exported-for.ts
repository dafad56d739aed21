import { readChart } from '@/lib/charts/read'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { exportAddresses } from '../delivery/addresses'
import { FILE_PARAMETERS, type FileParameter, FORMATS, type FormatId } from '../index'
import type { RenderSheet } from '../sheet/render-sheet'
import type { ExportRequest } from './export-request'
import type { Exported } from './exported'

/** Puts together all that a writer needs. `site` is the origin that the addresses in the file begin with. */
export function exportedFor(
  requested: ExportRequest,
  ledger: Ledger,
  site: string,
  draw: RenderSheet,
): Exported {
  const { chart, snapshot, view } = requested
  const addresses = exportAddresses(site, requested)
  return {
    chart,
    snapshot,
    revisions: ledger.revisions,
    view,
    reading: readChart(chart, snapshot, view),
    site,
    address: { ...addresses.page, file: addresses.file },
    draw,
  }
}

/** The same export in another format, with what that format takes of the view. */
export function exportedAs(exported: Exported, format: FormatId): Exported {
  const { chart, snapshot, site } = exported
  const takes: readonly FileParameter[] = FORMATS[format].takes
  const left = FILE_PARAMETERS.filter((parameter) => !takes.includes(parameter))
  const view = { ...exported.view, ...Object.fromEntries(left.map((parameter) => [parameter, null])) }
  const addresses = exportAddresses(site, { chart, format, snapshot, view })
  return { ...exported, view, address: { ...addresses.page, file: addresses.file } }
}
