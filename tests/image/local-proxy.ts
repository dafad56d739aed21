import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The configuration of the proxy for this machine: its names and folders are those of containers. */
export function localProxy({ first, second, proxy }: Readonly<Record<'first' | 'second' | 'proxy', number>>) {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  const cache = join(folder, 'cache')
  mkdirSync(cache)
  // Where it runs as root, those who work are nobody.
  for (const path of [folder, cache]) chmodSync(path, 0o755)
  const log = join(folder, 'access.log')
  const text = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('/tmp/', `${folder}/`)
    .replace('/var/cache/nginx', cache)
    .replace('first:3000', `127.0.0.1:${first}`)
    .replace('second:3000', `127.0.0.1:${second}`)
    .replace('listen 8080', `listen 127.0.0.1:${proxy}`)
    .replace('/dev/stdout', log)
    .replace('/dev/stderr', join(folder, 'error.log'))
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, text)
  return { folder, log, words: ['-p', folder, '-c', file, '-e', join(folder, 'error.log')] }
}
