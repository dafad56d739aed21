import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** Every TypeScript file under these folders, as paths from the root of the project. */
export function sources(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => join(folder, name))
      : [],
  )
}

export const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

// `import type` and `export type` are gone when the code runs.
const STATEMENT = /^(?:import|export)\s(?!type\s)[^'"]*?['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g

/** What a file imports when it runs: specifiers as written. */
function importsOf(file: string): string[] {
  const text = textOf(file).replace(/^export\s+(?!\*|\{)/gm, '')
  return [...text.matchAll(STATEMENT), ...text.matchAll(DYNAMIC)].map((match) => match[1] ?? '')
}

const { paths }: { paths: Record<string, string[]> } = JSON.parse(textOf('tsconfig.json')).compilerOptions

/** The places of an alias, by the longest pattern of tsconfig.json that fits, as the compiler looks for them. */
function aliased(specifier: string): string[] {
  const prefixes = Object.keys(paths).map((pattern) => pattern.slice(0, -1))
  const [prefix = ''] = prefixes
    .filter((each) => specifier.startsWith(each))
    .sort((one, other) => other.length - one.length)
  return (paths[`${prefix}*`] ?? []).map((place) => place.replace('*', specifier.slice(prefix.length)))
}

/** The project's own file behind a specifier, or null for a package. */
function fileOf(specifier: string, from: string): string | null {
  if (!/^(\.|@\/)/.test(specifier)) return null
  const bases = specifier.startsWith('@/') ? aliased(specifier) : [join(dirname(from), specifier)]
  const found = bases
    .flatMap((base) =>
      ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((ending) => join(root, base + ending)),
    )
    .find((path) => existsSync(path) && statSync(path).isFile())
  if (found === undefined) throw new Error(`${from} imports ${specifier}, which is not there`)
  return relative(root, found)
}

/** Every package that runs because `entry` runs, with the chain of files that leads to its first import. */
export function packagesBehind(entry: string): Map<string, readonly string[]> {
  const packages = new Map<string, readonly string[]>()
  const seen = new Set([entry])
  const open: (readonly string[])[] = [[entry]]
  for (let chain = open.pop(); chain !== undefined; chain = open.pop()) {
    const file = chain.at(-1) ?? entry
    for (const specifier of importsOf(file)) {
      const next = fileOf(specifier, file)
      if (next === null) {
        if (!packages.has(specifier)) packages.set(specifier, chain)
      } else if (!seen.has(next) && /\.tsx?$/.test(next)) {
        seen.add(next)
        open.push([...chain, next])
      }
    }
  }
  return packages
}
