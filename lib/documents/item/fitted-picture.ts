import { type ExportInput, exportInput } from '@/lib/exports/request/export-input'
import { exportSheet, pictureSize } from '@/lib/exports/sheet/export-sheet'
import type { Ledger } from '@/lib/ledger/schema/rows'
import type { ChartItem } from '../document'

/** The picture of a chart in a document, in CSS pixels. */
export interface FittedPicture {
  /** Draws it. */
  readonly input: ExportInput
  readonly width: number
  readonly height: number
}

/**
 * The picture of a chart at a width, as high as it needs to be, but no higher than `maxHeight`: then the chart is drawn
 * lower. `site` is the origin of the addresses in it.
 */
export function fittedPicture(
  { request }: ChartItem,
  ledger: Ledger,
  site: string,
  { width, maxHeight }: { readonly width: number; readonly maxHeight: number },
): FittedPicture {
  const inputOf = (h: number | null) =>
    exportInput({ ...request, view: { ...request.view, w: width, h } }, ledger, site)
  const natural = inputOf(null)
  const { height } = pictureSize(natural, exportSheet(natural))
  return height <= maxHeight
    ? { input: natural, width, height }
    : { input: inputOf(maxHeight), width, height: maxHeight }
}
