import { SAMPLE_WIDTH } from './read'

/**
 * The widths that the server draws a figure for, since it knows no window, and from which width of its container each is
 * shown, scaled to it.
 */
export const DRAWING_WIDTHS = [
  { width: 352, minWidth: 0 },
  { width: 640, minWidth: 520 },
  { width: SAMPLE_WIDTH, minWidth: 940 },
] as const
