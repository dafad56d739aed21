/* Writes the outline of land that maps draw, which follows from the world-atlas package. Run it after an update of it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { landOutline } from './map/land-outline'

const root = fileURLToPath(new URL('..', import.meta.url))
writeFileSync(join(root, 'lib/charts/geo/land-outline.json'), landOutline(root))
