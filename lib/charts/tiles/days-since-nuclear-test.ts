import { slug } from '@/lib/text/slug'
import { TILE_LABELS } from '@/words/tiles'
import { daysSince } from './days-since'

/** The systems of nuclear tests; a test of a component is not one. */
const DEVICES = ['nuclear-device', 'thermonuclear-device']

export const daysSinceNuclearTest = daysSince({
  id: 'days-since-nuclear-test',
  label: TILE_LABELS['days-since-nuclear-test'],
  paint: 'topic-weapons',
  chart: 'weapons-milestones',
  topic: 'weapons',
  filters: { domains: ['nuclear'], kinds: ['first-test', 'test'] },
  unit: ['test', 'tests'],
  columns: ['domain', 'kind', 'system'],
  matches: (row) =>
    row.domain === 'nuclear' &&
    (row.kind === 'first-test' || row.kind === 'test') &&
    row.system.some((system) => DEVICES.includes(slug(system))),
})
