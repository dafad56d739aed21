import type { View } from '@/lib/views/parameters'
import { type FileParameter, FORMATS, type FormatId } from '../index'

/** The view of a page for its exports: without open panels, and in the page's theme if the format has one. */
export function exportView(view: View, format: FormatId): View {
  const takes: readonly FileParameter[] = FORMATS[format].takes
  const theme = takes.includes('theme') && view.theme === 'dark' ? view.theme : null
  return { ...view, tab: null, focus: null, lang: null, theme }
}
