/* Writes the land outline of the maps. Run it after an update of the world-atlas package. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { landOutline } from './map/land-outline'

const root = fileURLToPath(new URL('..', import.meta.url))
writeFileSync(join(root, 'lib/charts/geo/land-outline.json'), landOutline(root))
