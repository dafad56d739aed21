import { chartPath } from '@/lib/charts/chart-path'
import type { Snapshot } from '@/lib/ledger/schema/rows'
import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { FORMATS } from '../index'
import type { ExportRequest } from '../request/export-request'

/** Parameters that a file has and its page has not. */
const FILE_ONLY = { w: null, h: null, dpr: null, chrome: null, text: null, theme: null } as const

/** Absolute addresses of an export and of the page with the same view. */
export interface ExportAddresses {
  readonly page: { readonly live: string; readonly pinned: string }
  /** Pinned to its revision. */
  readonly file: string
}

/** `path` is the path of the page, `site` the origin. */
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

export function exportAddresses(
  site: string,
  { chart, format, snapshot, view }: ExportRequest,
): ExportAddresses {
  return addressesOf(site, chartPath(chart.id), FORMATS[format].extension, view, snapshot)
}
