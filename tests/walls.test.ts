import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packagesBehind, sources, textOf } from './import-graph'

const root = resolve(import.meta.dirname, '..')

/** One forbidden line in one room, and the rule of biome.json that must refuse it. */
const FORBIDDEN = [
  ['lib/forms', `import { Figure } from '../../components/figure/figure'`, 'noRestrictedImports'],
  ['lib/forms', `import { Figure } from '@/components/figure/figure'`, 'noRestrictedImports'],
  ['lib/charts', `import page from '@/app/page'`, 'noRestrictedImports'],
  ['lib/views', `import { useState } from 'react'`, 'noRestrictedImports'],
  ['lib/views', `import { headers } from 'next/headers'`, 'noRestrictedImports'],
  ['lib/exports', `export const render = () => import('react-dom/server')`, 'noRestrictedImports'],
  ['lib/forms', `import { brush } from 'd3-brush'`, 'noRestrictedImports'],
  ['lib/ledger', `import { readFileSync } from 'node:fs'`, 'plugin'],
  ['lib/ledger', `import type { Chart } from '@/lib/charts/chart'`, 'plugin'],
  ['lib/ledger', `export const words = () => import('@/words/dates')`, 'plugin'],
  ['lib/ledger/schema', `import type { Band } from '../claims/band'`, 'plugin'],
  ['lib/ledger/time', `export { loadLedger } from '@/lib/ledger/load/load'`, 'plugin'],
  ['lib/words/en', `import { CHARTS } from '@/lib/charts'`, 'plugin'],
  ['lib/words/en', `import { CHARTS } from '../../charts'`, 'plugin'],
  ['lib/words/en', `import { etagOf } from '@/lib/http/etag'`, 'plugin'],
  ['lib/forms', `import type { Side } from '@/lib/ledger/schema/vocabulary'`, 'plugin'],
  ['lib/forms/parts', `import type { View } from '../../views/parameters'`, 'plugin'],
  ['lib/text', `export { etagOf } from '@/lib/http/etag'`, 'plugin'],
  ['lib/http', `import type { View } from '@/lib/views/parameters'`, 'plugin'],
  ['lib/forms', `export const start = (year: number) => Date.UTC(year, 0, 1)`, 'plugin'],
  ['lib/charts', `export const start = (year: number) => new Date(year, 0)`, 'plugin'],
  ['lib/text', `export const width = () => window.innerWidth`, 'noRestrictedGlobals'],
  ['lib/text', `'use client'`, 'plugin'],
  ['lib/words/en', `import { readChart } from '@/lib/charts/read'`, 'plugin'],
  ['lib/words/en', `import type { ChartModel } from '@/lib/forms/model'`, 'plugin'],
  ['lib/words/en', `import type { View } from '@/lib/views/parameters'`, 'plugin'],
  ['lib/words/en', `import { band } from '@/lib/ledger/claims/band'`, 'noRestrictedImports'],
  ['lib/words/en', `import { useState } from 'react'`, 'noRestrictedImports'],
  ['lib/imports', `import { etagOf } from '@/lib/http/etag'`, 'plugin'],
  ['lib/imports/kinds', `import { pageOf } from '../../api/paging'`, 'plugin'],
  ['components/figure', `import { useId } from 'react'`, 'noRestrictedImports'],
  ['components/figure', `import { Explore } from '../explore/explore'`, 'noRestrictedImports'],
  ['components/figure', `import Image from 'next/image'`, 'noRestrictedImports'],
  ['components/figure', `'use client'`, 'plugin'],
  ['components/ui', `import { Figure } from '../figure/figure'`, 'noRestrictedImports'],
  ['components/ui', `import { parseView } from '@/lib/views/codec'`, 'noRestrictedImports'],
  ['components/site', `import page from '../../app/page'`, 'noRestrictedImports'],
  ['components/site', `'use client'`, 'plugin'],
  ['components/evidence', `import page from '@/app/page'`, 'noRestrictedImports'],
  ['components/evidence', `'use client'`, 'plugin'],
  [
    'components/evidence',
    `import { Explore } from '@/components/explore/chart/explore'`,
    'noRestrictedImports',
  ],
  ['components/evidence', `import { Shell } from '../site/shell'`, 'noRestrictedImports'],
  ['components/explore', `import { Shell } from '../site/shell'`, 'noRestrictedImports'],
  ['components/explore/view', `import { Shell } from '../../site/shell'`, 'noRestrictedImports'],
  ['components/explore/view', `import { Shell } from '@/components/site/shell'`, 'noRestrictedImports'],
  ['components/explore', `import page from '@/app/page'`, 'noRestrictedImports'],
  ['components/explore', `import { z } from 'zod'`, 'noRestrictedImports'],
  ['components/explore', `import { readFileSync } from 'node:fs'`, 'noRestrictedImports'],
  ['app/troops', `import { scaleLinear } from 'd3-scale'`, 'noRestrictedImports'],
  ['app/troops', `import { table } from '../../tests/table'`, 'noRestrictedImports'],
  ['app/troops', `'use client'`, 'plugin'],
] as const

/** The rooms of lib/ from the bottom to the top; `http` knows none of them, and all but `text` and `words` may use it. */
const ROOMS = [
  'text',
  'ledger',
  'words',
  'imports',
  'views',
  'forms',
  'records',
  'charts',
  'timeline',
  'exports',
  'documents',
  'site',
  'api',
] as const

/** The rooms below a room that it may not use all the same. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  imports: ['text'],
  views: ['imports'],
  forms: ['ledger', 'imports', 'views'],
  records: ['imports'],
  charts: ['imports'],
  timeline: ['imports'],
  exports: ['imports'],
  documents: ['imports'],
  site: ['imports'],
  api: ['imports'],
}

const ARROWS = ROOMS.flatMap((room, at) =>
  ROOMS.flatMap((other, height) => {
    if (room === other) return []
    const specifier = other === 'words' ? '@/words/dates' : `@/lib/${other}/some-file`
    const allowed = height < at && !CLOSED[room]?.includes(other)
    return [{ room: `lib/${room}`, line: `export { some } from '${specifier}'`, allowed }]
  }),
)

/** What stands just inside each wall and must pass. */
const ALLOWED = [
  ['lib/ledger', `import 'server-only'\nimport { readFileSync } from 'node:fs'\n\nexport { readFileSync }`],
  [
    'lib/forms',
    `import { scaleLinear } from 'd3-scale'\nimport { z } from 'zod'\n\nexport { scaleLinear, z }`,
  ],
  [
    'lib/words/en',
    `import { TOPICS } from '@/lib/ledger/schema/vocabulary'\nimport { dateWords } from './dates'\n\nexport { dateWords, TOPICS }`,
  ],
  ['lib/charts', `export const copied = (date: Date) => new Date(Number(date))`],
  ['lib/ledger/load', `import { digest } from '../revisions/digest'\n\nexport { digest }`],
  ['lib/words/en/charts', `import { dateWords } from '../dates'\n\nexport { dateWords }`],
  ['lib/words/en/records', `import { axis } from '../charts/axis'\n\nexport { axis }`],
  ['lib/views', `import type { Problem } from '@/lib/http/problem'\n\nexport type { Problem }`],
  ['components/figure', `import type { ReactNode } from 'react'\n\nexport type Drawn = ReactNode`],
  ['components/explore', `'use client'\nimport { useState } from 'react'\n\nexport { useState }`],
  ['components/explore/view', `import { address } from '@/lib/site/address'\n\nexport { address }`],
  ['components/site', `import { parseView } from '@/lib/views/codec'\n\nexport { parseView }`],
  ['components/site', `import { Share } from '@/components/explore/share/share'\n\nexport { Share }`],
] as const

describe('walls between the rooms', () => {
  let copy: string
  let refused: Map<string, string[]>

  beforeAll(() => {
    // A folder of its own under the project's rules: nothing is ever planted in the source itself.
    copy = mkdtempSync(join(tmpdir(), 'walls-'))
    for (const path of ['biome.json', '.gitignore', 'scripts/walls'])
      cpSync(join(root, path), join(copy, path), { recursive: true })
    const plant = (file: string, line: string) => {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      writeFileSync(join(copy, file), `${line}\n`)
    }
    FORBIDDEN.forEach(([room, line], index) => {
      plant(`${room}/forbidden-${index}.ts`, line)
    })
    ALLOWED.forEach(([room, line], index) => {
      plant(`${room}/allowed-${index}.ts`, line)
    })
    ARROWS.forEach(({ room, line }, index) => {
      plant(`${room}/arrow-${index}.ts`, line)
    })
    plant(
      'lib/type-one.ts',
      `import type { Two } from './type-two'\n\nexport type One = { readonly two: Two }`,
    )
    plant(
      'lib/type-two.ts',
      `import type { One } from './type-one'\n\nexport type Two = { readonly one: One | null }`,
    )
    plant('lib/one.ts', `import { two } from './two'\n\nexport const one = () => two`)
    plant('lib/two.ts', `import { one } from './one'\n\nexport const two = () => one`)

    const biome = join(root, 'node_modules/.bin/biome')
    const { stdout } = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none'], {
      cwd: copy,
      encoding: 'utf8',
    })
    const { diagnostics }: { diagnostics: { category: string; location: { path: string } }[] } =
      JSON.parse(stdout)
    refused = new Map()
    for (const { category, location } of diagnostics)
      refused.set(location.path, [...(refused.get(location.path) ?? []), category])
  })

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true })
  })

  it.each(FORBIDDEN.map(([room, line, rule], index) => ({ room, line, rule, index })))(
    '$room refuses $line',
    ({ room, rule, index }) => {
      expect(refused.get(`${room}/forbidden-${index}.ts`)?.join(' ')).toContain(rule)
    },
  )

  it.each(ALLOWED.map(([room, line], index) => ({ room, line, index })))(
    '$room takes $line',
    ({ room, index }) => {
      expect(refused.get(`${room}/allowed-${index}.ts`)).toBeUndefined()
    },
  )

  it.each(ARROWS.map((arrow, index) => ({ ...arrow, index })))(
    '$room, $line: allowed is $allowed',
    ({ room, index, allowed }) => {
      const found = refused.get(`${room}/arrow-${index}.ts`)?.join(' ')
      if (allowed) expect(found).toBeUndefined()
      else expect(found).toContain('plugin')
    },
  )

  it.each(['lib/one.ts', 'lib/type-one.ts'])('refuses two files that import each other: %s', (file) => {
    expect(refused.get(file)?.join(' ')).toContain('noImportCycles')
  })
})

describe('what reaches the browser', () => {
  const islands = sources(['app', 'components']).filter((file) => /^'use client'/m.test(textOf(file)))

  it('is entered through islands', () => {
    expect(islands.length).toBeGreaterThan(0)
  })

  it.each(islands)('%s brings no schema library and nothing of the server', (island) => {
    const reached = [...packagesBehind(island)].filter(([name]) => /^(zod|server-only|node:)/.test(name))
    expect(reached.map(([name, chain]) => [...chain, name].join(' → '))).toEqual([])
  })
})
