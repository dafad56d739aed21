import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { hasProgram } from '@/scripts/setup/programs.mjs'
import { supportsNode } from '@/scripts/setup/project.mjs'
import { DOCKERFILE, type Step, stage, stages } from './dockerfile'
import { localProxy } from './local-proxy'
import { settings } from './variables'

const server = stage('server')
const of = (keyword: Step['keyword']) => server.steps.filter((step) => step.keyword === keyword)

describe('Dockerfile', () => {
  it('has no fault that its linter knows', () => {
    expect(validate(DOCKERFILE).map(({ message }) => message)).toEqual([])
    expect(validate('FROM a\nCOPY b').length, 'the linter reads').toBeGreaterThan(0)
  })

  it('starts from a slim image of a Node.js that the project supports', () => {
    const [, major = ''] = /^ARG NODE=(\d+)$/m.exec(DOCKERFILE) ?? []
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(supportsNode(`${major}.999.0`, engines.node)).toBe(true)
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of Docker
    for (const { image } of stages()) expect(image).toBe('node:${NODE}-bookworm-slim')
  })

  it('ends with what runs alone: nothing is made or fetched there, and its user owns none of it', () => {
    expect(stages().at(-1)?.name).toBe('server')
    expect(of('RUN')).toEqual([])
    for (const step of of('COPY'))
      expect(step).toMatchObject({ from: expect.stringMatching(/^(tools|packages)$/) })
    const keywords = server.steps.map(({ keyword }) => keyword)
    expect(of('USER')).toEqual([{ keyword: 'USER', text: 'node' }])
    expect(keywords.indexOf('USER')).toBeGreaterThan(keywords.lastIndexOf('COPY'))
    expect(DOCKERFILE.slice(DOCKERFILE.indexOf('AS server'))).not.toContain('--chown')
  })

  it('is asked for its health by what it has, and starts without a shell', () => {
    for (const keyword of ['CMD', 'HEALTHCHECK'] as const)
      expect(of(keyword)).toEqual([{ keyword, words: expect.arrayContaining(['node']) }])
    expect(JSON.stringify(of('HEALTHCHECK'))).toContain(':3000/healthz')
    expect(of('EXPOSE')).toEqual([{ keyword: 'EXPOSE', text: '3000' }])
    expect(of('CMD')).toEqual([{ keyword: 'CMD', words: ['node', 'scripts/serve.mjs', '3000'] }])
  })

  it('takes up neither secrets nor what it makes anew', () => {
    const lines = readFileSync('.dockerignore', 'utf8').split('\n')
    for (const name of ['.env', '.git', '.next', 'node_modules', 'tests']) expect(lines).toContain(name)
  })
})

interface Service {
  readonly image: string
  readonly build?: { readonly target: string; readonly args: Readonly<Record<string, string>> }
  readonly environment?: Readonly<Record<string, string>>
  readonly read_only?: boolean
  readonly stop_grace_period?: string
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly command?: readonly string[]
  readonly [name: string]: unknown
}

describe('compose.yaml', () => {
  const file = parse(readFileSync('compose.yaml', 'utf8'), { merge: true })
  const services = file.services as Readonly<Record<string, Service>>
  const servers = [services.first, services.second] as readonly Service[]
  const { NODE_ENV, NEXT_TELEMETRY_DISABLED, ...image } = Object.assign(
    {},
    ...of('ENV').map((step) => (step.keyword === 'ENV' ? step.variables : {})),
  )

  it('sets nothing that no server reads, and builds what there is', () => {
    for (const { environment = {}, build } of servers) {
      for (const name of [...Object.keys(environment), ...Object.keys(image)])
        expect(settings()).toContain(name)
      // A build for one address is served for that one.
      expect(environment.SITE_URL).toBe(build?.args.SITE_URL)
      expect(environment.LEDGER).toBe(services.push?.environment?.LEDGER)
      expect(environment.TRUST_PROXY).toBe('1')
    }
    for (const { build } of Object.values(services))
      if (build) expect(stages().map(({ name }) => name)).toContain(build.target)
    expect(services.push?.command).toEqual(['npm', 'run', 'ledger', 'push'])
    for (const { image: named } of Object.values(services))
      expect(named).toMatch(/^(?:alliance-ledger(?:-tools)?|[a-z]+:\d+(?:\.\d+)*)$/)
  })

  it('confines whoever answers readers', () => {
    for (const service of servers)
      expect(service).toMatchObject({
        read_only: true,
        init: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        tmpfs: ['/tmp'],
        depends_on: { database: { condition: 'service_healthy' } },
      })
    for (const name of ['database', 'proxy']) expect(services[name]?.read_only).toBe(true)
    // Nobody but the proxy can be reached from outside.
    const reached = Object.entries(services).filter(([, { ports }]) => ports !== undefined)
    expect(reached.map(([name]) => name)).toEqual(['proxy'])
  })

  it('gives each server the time that it takes to stop', () => {
    const serve = readFileSync('scripts/serve.mjs', 'utf8')
    const [, limit] = /numberFrom\('STOP_SECONDS', \d+, (\d+)\)/.exec(serve) ?? []
    const stop = Number(image.DRAIN_SECONDS) + Number(limit)
    expect(stop).toBeGreaterThan(0)
    for (const { stop_grace_period = '' } of servers)
      expect(Number.parseInt(stop_grace_period, 10)).toBeGreaterThan(stop)
  })

  it('has the proxy that its configuration describes', () => {
    const nginx = readFileSync('deploy/nginx.conf', 'utf8')
    const upstream = [...nginx.matchAll(/^\s+server (\w+):(\d+) /gm)].map(
      ([, name, port]) => `${name} ${port}`,
    )
    expect(upstream).toEqual(['first 3000', 'second 3000'])
    // See there.
    for (const [, seconds] of nginx.matchAll(/fail_timeout=(\d+)s/g))
      expect(Number(seconds)).toBeLessThan(Number(image.DRAIN_SECONDS))
    expect(services.proxy?.volumes).toContain('./deploy/nginx.conf:/etc/nginx/nginx.conf:ro')
    expect(nginx).toContain('listen 8080;')
    expect(JSON.stringify(services.proxy?.ports)).toContain(':8080"')
    expect(services.proxy?.healthcheck?.test.join(' ')).toContain('/8080')
  })
})

describe('the configuration of the proxy', () => {
  it.skipIf(!hasProgram('nginx'))('is one', () => {
    const { words } = localProxy({ first: 3000, second: 3000, proxy: 8080 })
    const { status, stderr } = spawnSync('nginx', ['-t', ...words], { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
  })
})
