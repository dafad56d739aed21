import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ABOUT_FILE } from '@/lib/ledger/load/about-problem'
import { ABOUT, type About } from './schema'

/** What is wrong with about.json: a line for each fault, with its place and what is allowed. */
export class AboutFaults extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly string[],
  ) {
    super(`${file} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  }
}

const CODE = {
  chart: 'lib/charts/catalogue',
  answer: 'lib/charts/answers',
  tile: 'lib/charts/tiles',
} as const

/** Whether a chart, an answer or a tile has a file of code. */
type HasCode = (kind: keyof typeof CODE, name: string) => boolean

/** The same for the code of the project in a folder. */
export const hasCode =
  (root: string): HasCode =>
  (kind, name) =>
    existsSync(join(root, CODE[kind], `${name}.ts`))

const oneOf = (ids: readonly string[]) => `allowed is one of ${ids.join(', ')}`

/** What about.json names that does not exist. */
function nameFaults(about: About, hasCode: HasCode): string[] {
  const faults: string[] = []
  const { dashboards, charts, tiles, topics, eventKinds } = about
  const known = (place: string, name: string, names: readonly string[]) => {
    if (!names.includes(name)) faults.push(`${place}: “${name}” does not exist; ${oneOf(names)}`)
  }
  const isChart = (name: string) => Object.hasOwn(charts, name) || hasCode('chart', name)
  const listed = new Map<string, string>()
  for (const [path, { charts: names, leads = [], topics: of, covers = [], answer }] of Object.entries(
    dashboards,
  )) {
    const place = `dashboards ${path}`
    for (const name of [...names, ...leads])
      if (!isChart(name))
        faults.push(`${place}: there is no chart “${name}” among charts, and no file of code for it`)
    for (const name of names) {
      const other = listed.get(name)
      if (other !== undefined) faults.push(`${place}: the chart “${name}” is on ${other} already`)
      listed.set(name, path)
    }
    for (const topic of [...(of ?? []), ...covers]) known(`${place} topics`, topic, Object.keys(topics))
    if (typeof answer === 'string') {
      if (!hasCode('answer', answer)) faults.push(`${place}: there is no code for the answer “${answer}”`)
      continue
    }
    for (const sentence of answer)
      if ('events' in sentence) {
        for (const topic of sentence.events.topics ?? []) known(`${place} answer`, topic, Object.keys(topics))
        for (const kind of sentence.events.kinds ?? [])
          known(`${place} answer`, kind, Object.keys(eventKinds))
      }
  }
  for (const [name, chart] of Object.entries(charts)) {
    if (hasCode('chart', name)) faults.push(`charts ${name}: a chart with code has that name`)
    if (!listed.has(name)) faults.push(`charts ${name}: no dashboard lists it`)
    const indicators = 'indicators' in chart ? chart.indicators.map((each) => each.id) : []
    for (const note of chart.notes)
      if (typeof note !== 'string' && 'indicators' in note)
        for (const each of note.indicators ?? []) known(`charts ${name} notes`, each, indicators)
    if (!('events' in chart)) continue
    for (const topic of chart.events.topics ?? []) known(`charts ${name}`, topic, Object.keys(topics))
    for (const kind of chart.events.kinds ?? []) known(`charts ${name}`, kind, Object.keys(eventKinds))
  }
  for (const tile of tiles) {
    if (typeof tile === 'string') {
      if (!hasCode('tile', tile)) faults.push(`tiles: there is no code for the tile “${tile}”`)
      continue
    }
    known(`tiles ${tile.id}`, tile.topic, Object.keys(topics))
    if (!listed.has(tile.chart)) faults.push(`tiles ${tile.id}: no dashboard lists the chart “${tile.chart}”`)
  }
  for (const [table, entries] of Object.entries(about.entityCharts))
    for (const { chart } of entries)
      if (!listed.has(chart)) faults.push(`entityCharts ${table}: no dashboard lists the chart “${chart}”`)
  if (!isChart(about.examples.chart)) faults.push(`examples: there is no chart “${about.examples.chart}”`)
  return faults
}

/** What a ledger is about. Throws `AboutFaults` with everything that is wrong with the file. */
export function readAbout(directory: string, hasCode: HasCode): About {
  const file = join(directory, ABOUT_FILE)
  if (!existsSync(file)) throw new AboutFaults(file, ['is missing; docs/own-ledger.md says what it holds'])
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new AboutFaults(file, [`is not JSON: ${error instanceof Error ? error.message : error}`])
  }
  const { data, error } = ABOUT.safeParse(json)
  if (error !== undefined)
    throw new AboutFaults(
      file,
      error.issues.map(({ path, message }) => `${path.join(' ') || 'the whole file'}: ${message}`),
    )
  const faults = nameFaults(data, hasCode)
  if (faults.length > 0) throw new AboutFaults(file, faults)
  return data
}
