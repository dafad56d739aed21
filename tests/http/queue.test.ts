import { describe, expect, it } from 'vitest'
import { FinishedExports } from '@/lib/exports/delivery/finished-exports'
import { Busy, Queue } from '@/lib/http/queue'

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

describe('Queue', () => {
  it('runs few jobs at a time, in order, and turns the rest away', async () => {
    const queue = new Queue({ running: 1, waiting: 1, retryAfterSeconds: 2 })
    const first = gate()
    const done: string[] = []
    const a = queue.run(async () => {
      await first.opened
      done.push('a')
    })
    const b = queue.run(async () => {
      done.push('b')
    })
    await expect(queue.run(async () => {})).rejects.toThrow(Busy)
    expect(done).toEqual([])
    first.open()
    await Promise.all([a, b])
    expect(done).toEqual(['a', 'b'])
  })

  it('gives the place of a failed job to the next one', async () => {
    const queue = new Queue({ running: 1, waiting: 1, retryAfterSeconds: 2 })
    const failing = queue.run(async () => {
      throw new Error('no')
    })
    const next = queue.run(async () => 'yes')
    await expect(failing).rejects.toThrow('no')
    await expect(next).resolves.toBe('yes')
    await expect(queue.run(async () => 'again')).resolves.toBe('again')
  })
})

describe('FinishedExports', () => {
  const bytes = (length: number) => async () => new Uint8Array(length)

  it('makes each once, also for two who ask at the same time', async () => {
    const finished = new FinishedExports(100)
    let made = 0
    const make = async () => {
      made += 1
      return new Uint8Array(10)
    }
    await Promise.all([finished.of('a', make), finished.of('a', make)])
    await finished.of('a', make)
    expect(made).toBe(1)
  })

  it('drops what was not asked for the longest when it grows too large', async () => {
    const finished = new FinishedExports(25)
    await finished.of('a', bytes(10))
    await finished.of('b', bytes(10))
    await finished.of('a', bytes(10))
    await finished.of('c', bytes(10))
    expect(finished.bytes).toBe(20)
    let again = 0
    const count = async () => {
      again += 1
      return new Uint8Array(10)
    }
    await finished.of('a', count)
    expect(again).toBe(0)
    await finished.of('b', count)
    expect(again).toBe(1)
  })

  it('keeps neither a failure nor what is larger than all it may hold', async () => {
    const finished = new FinishedExports(25)
    await expect(
      finished.of('a', async () => {
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await expect(finished.of('a', bytes(30))).resolves.toHaveLength(30)
    expect(finished.bytes).toBe(0)
  })
})
