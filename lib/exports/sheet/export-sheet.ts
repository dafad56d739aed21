import { memoByKey } from '@/lib/memo'
import type { ExportInput } from '../request/export-input'
import { bareSheet, chartWidthIn, fullSheet, type ModelAt, type Sheet } from './sheet'
import { sheetTextOf } from './sheet-text'

const DEFAULT_WIDTH = 1200
/** Maximum height of a sheet without a requested height, in pixels. */
const MAX_HEIGHT = 4096

/** The sheet of a view, at the size that the view requests. */
export function exportSheet(input: ExportInput): Sheet {
  const { view, reading } = input
  const size = { width: view.w ?? DEFAULT_WIDTH, height: view.h, maxHeight: MAX_HEIGHT }
  // A sheet is laid out in several ways, and each size is drawn once.
  const modelAt: ModelAt = memoByKey(({ width, height }) => `${width} ${height}`, reading.model)
  if (view.chrome === 'bare') return bareSheet(modelAt, size)
  return fullSheet(sheetTextOf(input, modelAt({ width: chartWidthIn(size) })), modelAt, size)
}

/** The size of the picture in CSS pixels. Its sheet may be larger, in the same proportion. */
export function pictureSize({ view }: ExportInput, sheet: Sheet): { width: number; height: number } {
  const width = view.w ?? DEFAULT_WIDTH
  return { width, height: view.h ?? Math.round((sheet.height * width) / sheet.width) }
}
