import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('a page is read once a request, for its head and its body together', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import=tsx', 'tests/app/one-request.ts'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  )
  expect(stderr).toBe('')
  const requests: { reads: number; answer: string }[] = JSON.parse(stdout)
  expect(requests.map(({ reads }) => reads)).toEqual([1, 1, 1])
  for (const [place, chart] of ['troops-sent', 'troops-sent', 'letters'].entries()) {
    expect(requests[place]?.answer).toContain(`head of ${chart}`)
    expect(requests[place]?.answer).toContain(`body of ${chart}`)
  }
})
