import { execFile, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import type { Stage } from './dockerfile'

/** Without what the tests set. Packages that are at hand are not fetched. */
const BARE = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  npm_config_prefer_offline: 'true',
  NODE_ENV: 'production' as const,
}

/** What `.dockerignore` keeps from the build, as far as this project writes it. */
function ignored(): (path: string) => boolean {
  const lines = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const anywhere = lines.filter((line) => line.startsWith('**/')).map((line) => line.slice(3))
  const here = lines.filter((line) => !line.startsWith('**/'))
  if (lines.some((line) => /[!?[]/.test(line)) || anywhere.some((line) => !/^\*?[^*]+$/.test(line)))
    throw new Error('.dockerignore has a pattern that is not read here.')
  const isNamed = (path: string) => here.some((name) => path === name || path.startsWith(`${name}/`))
  const endsSo = (path: string) =>
    anywhere.some((name) => (name.startsWith('*') ? path.endsWith(name.slice(1)) : basename(path) === name))
  return (path) => isNamed(path) || endsSo(path)
}

const NOTHING = () => false

/** Copies a file, or what is in a folder, as COPY does. Files of another stage are linked where they
 * can be: whoever changes one puts another in its place. */
function copied(source: string, target: string, isLeft: (path: string) => boolean): void {
  if (!statSync(source).isDirectory()) {
    const file = target.endsWith('/') || target.endsWith('/.') ? join(target, basename(source)) : target
    mkdirSync(dirname(file), { recursive: true })
    cpSync(source, file)
    return
  }
  mkdirSync(target, { recursive: true })
  if (isLeft === NOTHING && spawnSync('cp', ['-al', `${source}/.`, target]).status === 0) return
  const filter = (path: string) => !isLeft(relative(source, path).split(sep).join('/'))
  cpSync(source, target, { recursive: true, verbatimSymlinks: true, filter })
}

/**
 * Does the steps of a stage in an empty folder, which stands for the root of its image, and returns its working directory.
 * Whoever runs this is the user of all of it.
 * @param stage what to do
 * @param folder empty
 * @param made the working directories of earlier stages, by name
 */
export async function runSteps(
  { steps }: Stage,
  folder: string,
  made: ReadonlyMap<string, string>,
): Promise<string> {
  let directory = folder
  const env: Record<string, string> = {}
  for (const step of steps)
    switch (step.keyword) {
      case 'WORKDIR':
        directory = join(folder, step.text)
        mkdirSync(directory, { recursive: true })
        break
      case 'ARG':
        // Nobody gives one.
        env[step.text] = ''
        break
      case 'ENV':
        Object.assign(env, step.variables)
        break
      case 'COPY':
        for (const source of step.sources) {
          const target = `${directory}/${step.target}`
          if (step.from === null) copied(source, target, ignored())
          else copied(source.replace(/^\/ledger/, made.get(step.from) ?? '/nowhere'), target, NOTHING)
        }
        break
      case 'RUN': {
        // The users of an image are not those of this machine.
        if (step.text.startsWith('chown ')) break
        const options = { cwd: directory, maxBuffer: 1 << 28, env: { ...BARE, ...env } }
        await promisify(execFile)('sh', ['-ec', step.text], options)
        break
      }
      default:
        // It says how a container is run.
        break
    }
  return directory
}
