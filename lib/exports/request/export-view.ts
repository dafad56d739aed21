import type { View } from '@/lib/views/parameters'
import { type FileParameter, FORMATS, type FormatId } from '../index'

/** A chart's own view as it is taken away in a format: without what only a page has open, in its colours where it has any. */
export function exportView(view: View, format: FormatId): View {
  const takes: readonly FileParameter[] = FORMATS[format].takes
  const theme = takes.includes('theme') && view.theme === 'dark' ? view.theme : null
  return { ...view, tab: null, focus: null, lang: null, theme }
}
