import type { SIZE_GROUPS, SIZE_WORDS } from '@/words/files'
import type { FileChoice } from './file-choice'

interface Preset extends Pick<FileChoice, 'w' | 'h' | 'dpr'> {
  readonly group: keyof typeof SIZE_GROUPS
}

/**
 * Sizes that slides, pages, networks and paper ask for. A chart is laid out in the width of `w`, in which its words have the
 * size of a page's: a picture for a slide is laid out small and drawn at a higher ratio, so that the last row can read it.
 * An empty height is as high as the chart needs. On paper 96 pixels are an inch, and a ratio of 4 makes 384 dots an inch.
 */
export const SIZE_PRESETS = {
  'slide-wide': { group: 'slides', w: '960', h: '540', dpr: '2' },
  'slide-square': { group: 'slides', w: '960', h: '720', dpr: '2' },
  article: { group: 'web', w: '800', h: '', dpr: '2' },
  phone: { group: 'web', w: '360', h: '', dpr: '3' },
  preview: { group: 'social', w: '600', h: '315', dpr: '2' },
  square: { group: 'social', w: '540', h: '540', dpr: '2' },
  portrait: { group: 'social', w: '540', h: '675', dpr: '2' },
  column: { group: 'print', w: '321', h: '', dpr: '4' },
  page: { group: 'print', w: '643', h: '', dpr: '4' },
  landscape: { group: 'print', w: '1123', h: '794', dpr: '4' },
} as const satisfies Readonly<Record<keyof typeof SIZE_WORDS, Preset>>

export type SizePreset = keyof typeof SIZE_PRESETS
