import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What a build is made of, as a clone has it. */
const SOURCES = [
  'app',
  'components',
  'data',
  'lib',
  'public',
  'scripts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/** The project as a later version of it would be, with another style sheet and build. Answers its folder. */
export async function otherBuild(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly directory: string }> {
  const directory = mkdtempSync(join(tmpdir(), 'ledger-build-'))
  for (const path of SOURCES) cpSync(path, join(directory, path), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(directory, 'node_modules'))
  mkdirSync(join(directory, '.cache'), { recursive: true })
  appendFileSync(join(directory, 'app', 'globals.css'), '\n.of-a-later-version { color: red; }\n')
  const build = "import('./scripts/setup/build.mjs').then(({ buildSite }) => buildSite())"
  await promisify(execFile)(process.execPath, ['-e', build], {
    cwd: directory,
    maxBuffer: 1 << 26,
    env: { ...process.env, ...env, NODE_ENV: 'production' },
  })
  return { directory }
}
