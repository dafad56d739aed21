import type { Colour } from './palette'

/**
 * A colour by its meaning, or none. Pages resolve it to a CSS variable that follows the theme, exports to the
 * hexadecimal value of one theme; forms and charts never name a colour.
 */
export type Paint = Colour | 'none'
