import type { Paint } from '@/lib/forms/theme/paint'

/** The custom property of app/palette.css that holds a paint in the theme of the page. */
export const paintOf = (paint: Paint): string => `var(--${paint})`
