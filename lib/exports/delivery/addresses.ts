import { chartPath } from '@/lib/charts/chart-path'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { FORMATS } from '../index'
import type { ExportRequest } from '../request/export-request'

const FILE_ONLY = { w: null, h: null, dpr: null, chrome: null, text: null, theme: null } as const

/** Absolute addresses of one export and of the page that shows the same view. */
export interface ExportAddresses {
  readonly page: { readonly live: string; readonly pinned: string }
  /** The export itself, pinned to its revision. */
  readonly file: string
}

/** Of a view of the page at `path`. `site` is the origin, as `siteAddress` gives it. */
export function addressesOf(
  site: string,
  path: string,
  extension: string,
  view: View,
  snapshot: Snapshot,
): ExportAddresses {
  const pinned: View = { ...view, rev: snapshot.revision.number }
  return {
    page: {
      live: viewHref(`${site}${path}`, { ...view, ...FILE_ONLY, rev: null }),
      pinned: viewHref(`${site}${path}`, { ...pinned, ...FILE_ONLY }),
    },
    file: viewHref(`${site}${path}.${extension}`, pinned),
  }
}

/** Of a file of a chart. */
export function exportAddresses(
  site: string,
  { chart, format, snapshot, view }: ExportRequest,
): ExportAddresses {
  return addressesOf(site, chartPath(chart.id), FORMATS[format].extension, view, snapshot)
}
