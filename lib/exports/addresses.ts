import { chartPath } from '../charts/chart-path'
import { viewHref } from '../views/codec'
import type { View } from '../views/parameters'
import type { ExportRequest } from './export-request'
import { FORMATS } from './index'

const FILE_ONLY = { w: null, h: null, dpr: null, chrome: null, text: null, theme: null } as const

/** Absolute addresses of one export and of the page that shows the same view. */
export interface ExportAddresses {
  readonly page: { readonly live: string; readonly pinned: string }
  /** The export itself, pinned to its revision. */
  readonly file: string
}

/** `site` is the origin, as `siteAddress` gives it. */
export function exportAddresses(
  site: string,
  { chart, format, snapshot, view }: ExportRequest,
): ExportAddresses {
  const pinned: View = { ...view, rev: snapshot.revision.number }
  const path = `${site}${chartPath(chart.id)}`
  return {
    page: {
      live: viewHref(path, { ...view, ...FILE_ONLY, rev: null }),
      pinned: viewHref(path, { ...pinned, ...FILE_ONLY }),
    },
    file: viewHref(`${path}.${FORMATS[format].extension}`, pinned),
  }
}
