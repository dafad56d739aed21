/* Writes app/palette.css from lib/forms/theme/palette.ts; a test compares the two. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { paletteCss } from '@/lib/forms/theme/palette-css'

writeFileSync(fileURLToPath(new URL('../app/palette.css', import.meta.url)), paletteCss())
