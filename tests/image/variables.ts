import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['app', 'components', 'lib', 'scripts', 'instrumentation.ts', 'next.config.ts', 'proxy.ts']

/** Those that a system or a tool sets for itself. */
const OF_OTHERS = ['CI', 'NEXT_RUNTIME', 'NODE_ENV', 'PATH']
/** Set by the build for what it builds, and by tests. */
const INNER = ['CHROMIUM_PATH', 'LEDGER_BUILD', 'PLAYWRIGHT_JSON_OUTPUT_FILE', 'RENDERER_VERSION']

const filesIn = (path: string): string[] =>
  path.includes('.')
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.(?:mjs|tsx?)$/.test(entry.name))
        .map((entry) => join(entry.parentPath, entry.name))

/** The names of all variables of the environment by which somebody can set what the site does. */
export function settings(): readonly string[] {
  const names = SOURCES.flatMap(filesIn).flatMap((file) => {
    const source = readFileSync(file, 'utf8')
    return [
      ...[...source.matchAll(/\benv\??\.([A-Z][A-Z_]+)\b/g)].map(([, name = '']) => name),
      ...[...source.matchAll(/numberFrom\('([A-Z_]+)'/g)].map(([, name = '']) => name),
      ...[...source.matchAll(/\{ ([A-Z_]+)(?: = '\w+')? \} = process\.env/g)].map(([, name = '']) => name),
      ...[...source.matchAll(/\(\{ ([A-Z_]+) \}\)/g)].map(([, name = '']) => name),
    ]
  })
  return [...new Set(names)].filter((name) => ![...OF_OTHERS, ...INNER].includes(name)).sort()
}
