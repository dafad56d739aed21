import { readFileSync } from 'node:fs'
import { arch, cpus, totalmem, type } from 'node:os'
import { join } from 'node:path'
import { root } from '../setup/project.mjs'

const PACKAGES = [
  'next',
  'react',
  '@resvg/resvg-js',
  'sharp',
  'echarts',
  'vega',
  '@observablehq/plot',
  'autocannon',
]

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version

/** The hardware and software of a run, as label and value. */
export function machine(): readonly (readonly [string, string])[] {
  const cores = cpus()
  return [
    ['Processor', `${cores[0]?.model.trim() ?? 'unknown'}, ${cores.length} cores`],
    ['Memory', `${(totalmem() / 2 ** 30).toFixed(1)} GiB`],
    ['System', `${type()} ${arch()}`],
    ['Node', process.versions.node],
    ...PACKAGES.map((name) => [name, versionOf(name)] as const),
  ]
}
