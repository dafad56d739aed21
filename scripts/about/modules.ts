import { createHash } from 'node:crypto'
import type { About } from './schema'

const HEAD = '// Written by scripts/derive.ts from about.json of the data directory.'

/** The name of the export in a file of code. */
const exportOf = (id: string) => id.replace(/[-.](.)/g, (_, letter: string) => letter.toUpperCase())

const constant = (name: string, value: unknown, doc: string) =>
  `/** ${doc} */\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const\n`

const module = (...parts: readonly string[]) => `${HEAD}\n${parts.join('\n')}`

const labels = (all: Readonly<Record<string, { readonly label: string }>>) =>
  Object.fromEntries(Object.entries(all).map(([id, { label }]) => [id, label]))

/** The colours of a theme by their paint: `side-…`, `topic-…`, `counterpart-…`. */
const coloursOf = ({ sides, topics, counterparts }: About, theme: 'light' | 'dark') =>
  Object.fromEntries(
    Object.entries({ side: sides, topic: topics, counterpart: counterparts }).flatMap(([prefix, all]) =>
      Object.entries(all).map(([id, colour]) => [`${prefix}-${id}`, colour[theme]]),
    ),
  )

const mapValues = <V, W>(record: Readonly<Record<string, V>>, of: (value: V) => W) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]))

/** Modules of lib/about by file name. Each is apart, so that a browser fetches only what it shows. */
function aboutModules(about: About, bytes: Uint8Array): Readonly<Record<string, string>> {
  const { dashboards } = about
  return {
    'ledger.ts': module(
      constant('LEDGER_NAME', about.name, 'The name of the ledger.'),
      constant('LEDGER_SUBJECT', about.about, 'What it is about, within a sentence.'),
      constant('LEDGER_DESCRIPTION', about.description, 'What it is about, in sentences.'),
      constant('LEDGER_KEYWORDS', about.keywords, 'For search engines.'),
      constant('LEDGER_PLACES', about.places, 'The places that it is about.'),
      constant('LEDGER_FROM', about.from, 'The year of its first row.'),
      constant('LAUNCHED_BY', about.launchedBy, 'Who launches what the tables of launches list.'),
    ),
    'digest.ts': module(
      constant(
        'ABOUT_DIGEST',
        createHash('sha256').update(bytes).digest('hex'),
        'SHA-256 of about.json: a server of this build serves no ledger with another.',
      ),
    ),
    'vocabulary.ts': module(
      constant('SIDES', labels(about.sides), 'The sides that claimants stand on.'),
      constant('TOPICS', labels(about.topics), 'The topics of rows.'),
      constant('EVENT_KINDS', about.eventKinds, 'The kinds of events.'),
      constant('DOMAINS', about.domains, 'The domains of events on weapons.'),
      constant('LEVELS', about.levels, 'The levels of contacts, the highest first.'),
      constant('FLOWS', about.flows, 'The directions of exchanges.'),
      constant('LANDINGS', about.landings, 'Where launches came down.'),
      constant('UNITS', about.units, 'The units of indicators.'),
      constant('ACTOR_KINDS', about.actorKinds, 'The kinds of claimants.'),
      constant('PLACE_KINDS', about.placeKinds, 'The kinds of places.'),
      constant('SOURCE_KINDS', about.sourceKinds, 'The kinds of sources.'),
    ),
    'parties.ts': module(
      constant(
        'PARTY_NAMES',
        mapValues(about.parties, ({ name }) => name),
        'States and bodies by their code.',
      ),
      constant(
        'PARTIES_WITH_ARTICLE',
        Object.keys(about.parties).filter((code) => about.parties[code]?.article),
        'Those that have an article within a sentence.',
      ),
    ),
    'colours.ts': module(
      constant('LIGHT_COLOURS', coloursOf(about, 'light'), 'Colours on light paper, as #rrggbb.'),
      constant('DARK_COLOURS', coloursOf(about, 'dark'), 'The same on dark paper.'),
      constant(
        'COLOURED_COUNTERPARTS',
        Object.keys(about.counterparts),
        'Counterparts with their own colour.',
      ),
    ),
    'catalogue.ts': module(
      constant(
        'CATALOGUE',
        mapValues(dashboards, ({ charts }) => charts),
        'The charts of each dashboard, the main one first. Pages, navigation and API keep this order.',
      ),
      constant(
        'COVERED_TOPICS',
        mapValues(dashboards, ({ topics, covers }) => covers ?? topics),
        'The topics of the rows of a dashboard’s charts; null for all.',
      ),
    ),
    'dashboard-names.ts': module(
      constant(
        'DASHBOARD_NAMES',
        mapValues(dashboards, ({ name }) => name),
        'The names of the dashboards, apart from their texts, which the header need not fetch.',
      ),
    ),
    'dashboards.ts': module(
      constant(
        'DASHBOARD_TEXTS',
        mapValues(dashboards, ({ question, description, leads, topics, also }) => ({
          question,
          description,
          ...(leads && { leads }),
          topics,
          ...(also && { also }),
        })),
        'The dashboards by their address, apart from their names.',
      ),
    ),
    'comparisons.ts': module(
      constant('COMPARISONS', about.comparisons, 'Comparisons worth starting from, each with its question.'),
    ),
    'entity-charts.ts': module(
      constant(
        'ENTITY_CHARTS',
        about.entityCharts,
        'The charts that a person, a place or a type of missile can have, the first that has enough to show.',
      ),
    ),
    'examples.ts': module(
      constant(
        'EXAMPLES',
        about.examples,
        'Working examples: a chart, and queries without the question mark.',
      ),
    ),
    'phrases.ts': module(
      constant('PHRASES', about.phrases, 'What a claim says about an indicator, after "said".'),
      constant('UNTIMED_INDICATORS', about.untimed, 'Indicators whose time says nothing about the amount.'),
    ),
  }
}

const answerOf = (answer: About['dashboards'][string]['answer'], topics: readonly string[] | null) =>
  typeof answer === 'string'
    ? exportOf(answer)
    : `declaredAnswer(${JSON.stringify(answer)}, ${JSON.stringify(topics)})`

/** lib/charts/answers/index.ts: the answer to the question of each dashboard. */
function answersModule({ dashboards }: About): string {
  const coded = Object.values(dashboards).flatMap(({ answer }) => (typeof answer === 'string' ? answer : []))
  const declares = Object.values(dashboards).some(({ answer }) => typeof answer !== 'string')
  const imports = [
    "import type { DashboardPath } from '../catalogue'",
    "import type { Answer } from './answer'",
    ...(declares ? ["import { declaredAnswer } from './declared-answer'"] : []),
    ...coded.toSorted().map((name) => `import { ${exportOf(name)} } from './${name}'`),
  ]
  const entries = Object.entries(dashboards).map(
    ([path, { answer, topics }]) => `  '${path}': ${answerOf(answer, topics)},`,
  )
  return module(
    imports.join('\n'),
    '',
    '/** The answer to the question of each dashboard. */',
    `export const ANSWERS = {\n${entries.join('\n')}\n} as const satisfies Readonly<Record<DashboardPath, Answer>>\n`,
  )
}

/** lib/charts/tiles/index.ts: the figures of the overview. */
function tilesModule({ tiles }: About): string {
  const coded = tiles.flatMap((tile) => (typeof tile === 'string' ? tile : []))
  const imports = [
    ...(coded.length < tiles.length ? ["import { claimTile } from './claim-tile'"] : []),
    ...coded.toSorted().map((name) => `import { ${exportOf(name)} } from './${name}'`),
    "import type { Tile } from './tile'",
  ]
  const entries = tiles.map((tile) => {
    if (typeof tile === 'string') return `  '${tile}': ${exportOf(tile)},`
    const { id, label, topic, chart, indicator } = tile
    return `  '${id}': claimTile(${JSON.stringify({ id, label, paint: `topic-${topic}`, chart, indicator })}),`
  })
  return module(
    imports.join('\n'),
    '',
    '/** The figures of the overview, in their order. */',
    `export const TILES = {\n${entries.join('\n')}\n} as const satisfies Readonly<Record<string, Tile>>\n`,
  )
}

/** A file of lib/charts/declared for each chart that about.json declares, so that each is fetched with its own form. */
function declaredModules({ charts, dashboards }: About): Readonly<Record<string, string>> {
  const dashboardOf = (id: string) =>
    Object.keys(dashboards).find((path) => dashboards[path]?.charts.includes(id)) ?? '/'
  return Object.fromEntries(
    Object.entries(charts).map(([id, { form, ...spec }]) => [
      `${id}.ts`,
      module(
        `import { ${form} } from '../templates/declared/${form}'`,
        '',
        `export const ${exportOf(id)} = ${form}('${id}', '${dashboardOf(id)}', ${JSON.stringify(spec, null, 2)})\n`,
      ),
    ]),
  )
}

const roomOf = (id: string, declared: readonly string[]) => (declared.includes(id) ? 'declared' : 'catalogue')

/** lib/charts/charts.ts: every chart, for the server and for exports. */
function chartsModule(ids: readonly string[], declared: readonly string[]): string {
  const imports = ids
    .toSorted()
    .map((id) => `import { ${exportOf(id)} } from './${roomOf(id, declared)}/${id}'`)
  return module(
    "import type { ChartId } from './catalogue'",
    ...imports,
    "import type { Chart } from './chart'",
    '',
    '/** Every chart by its id, in the order of the catalogue. */',
    'export const CHARTS = {',
    ...ids.map((id) => `  '${id}': ${exportOf(id)},`),
    '} as const satisfies { readonly [Id in ChartId]: Chart }\n',
  )
}

/** components/explore/chart/chart-code.ts: loads each chart on demand. Bundlers make a file of each literal import. */
function chartCodeModule(ids: readonly string[], declared: readonly string[]): string {
  const load = (id: string) =>
    `import('@/lib/charts/${roomOf(id, declared)}/${id}').then((m) => m.${exportOf(id)})`
  return module(
    "import type { ChartId } from '@/lib/charts'",
    "import type { Chart } from '@/lib/charts/chart'",
    '',
    '/** Loads the code of every chart, each by itself. */',
    'export const CHART_CODE: { readonly [Id in ChartId]: () => Promise<Chart> } = {',
    ...ids.map((id) => `  '${id}': () => ${load(id)},`),
    '}\n',
  )
}

const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([name, text]): [string, string] => [`${folder}/${name}`, text])

/** The folders that hold nothing but derived files. */
export const DERIVED_FOLDERS = ['lib/about', 'lib/charts/declared'] as const

/** Every file that is derived from what a ledger is about, by its path; `bytes` are those of its about.json. */
export function derivedFiles(about: About, bytes: Uint8Array): ReadonlyMap<string, string> {
  const ids = Object.values(about.dashboards).flatMap(({ charts }) => charts)
  const declared = Object.keys(about.charts)
  return new Map([
    ...inFolder('lib/about', aboutModules(about, bytes)),
    ...inFolder('lib/charts/declared', declaredModules(about)),
    ['lib/charts/charts.ts', chartsModule(ids, declared)],
    ['lib/charts/answers/index.ts', answersModule(about)],
    ['lib/charts/tiles/index.ts', tilesModule(about)],
    ['components/explore/chart/chart-code.ts', chartCodeModule(ids, declared)],
  ])
}
