import { describe, expect, it } from 'vitest'
import { FinishedExports } from '@/lib/exports/delivery/finished-exports'
import { Busy, FairQueue } from '@/lib/http/fair-queue.mjs'

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

/** A queue for one client at a time, unless told otherwise. */
const queueOf = (all: { running: number; waiting: number }, each = all) =>
  new FairQueue({ all, each, retryAfterSeconds: 2 })

describe('FairQueue', () => {
  it('runs few jobs at a time, in order, and turns the rest away', async () => {
    const queue = queueOf({ running: 1, waiting: 1 })
    const first = gate()
    const done: string[] = []
    const a = queue.run('one', async () => {
      await first.opened
      done.push('a')
    })
    const b = queue.run('one', async () => {
      done.push('b')
    })
    await expect(queue.run('one', async () => {})).rejects.toThrow(Busy)
    expect(done).toEqual([])
    first.open()
    await Promise.all([a, b])
    expect(done).toEqual(['a', 'b'])
    expect(queue.figures).toEqual({ running: 0, waiting: 0 })
  })

  it('gives the place of a failed job to the next one', async () => {
    const queue = queueOf({ running: 1, waiting: 1 })
    const failing = queue.run('one', async () => {
      throw new Error('no')
    })
    const next = queue.run('one', async () => 'yes')
    await expect(failing).rejects.toThrow('no')
    await expect(next).resolves.toBe('yes')
    await expect(queue.run('one', async () => 'again')).resolves.toBe('again')
  })

  it('takes turns: one job of a newcomer comes before the many of who was there first', async () => {
    const queue = queueOf({ running: 1, waiting: 10 })
    const first = gate()
    const done: string[] = []
    const jobs = ['a', 'a', 'a', 'a', 'b', 'c', 'b'].map((client, at) =>
      queue.run(client, async () => {
        if (at === 0) await first.opened
        done.push(`${client}${at}`)
      }),
    )
    first.open()
    await Promise.all(jobs)
    expect(done).toEqual(['a0', 'b4', 'c5', 'a1', 'b6', 'a2', 'a3'])
  })

  it('leaves places to others, however much one client asks for', async () => {
    const queue = queueOf({ running: 2, waiting: 3 }, { running: 1, waiting: 2 })
    const hold = gate()
    const done: string[] = []
    const ask = (client: string) =>
      queue.run(client, async () => {
        await hold.opened
        done.push(client)
      })
    const greedy = [ask('a'), ask('a'), ask('a')]
    await expect(ask('a')).rejects.toThrow(Busy)
    let ran = false
    await queue.run('b', async () => {
      ran = true
    })
    expect(ran).toBe(true)
    expect(done).toEqual([])
    hold.open()
    await Promise.all(greedy)
    expect(queue.figures).toEqual({ running: 0, waiting: 0 })
  })

  it('turns away who has waited too long', async () => {
    const queue = new FairQueue({
      all: { running: 1, waiting: 5 },
      each: { running: 1, waiting: 5 },
      retryAfterSeconds: 7,
    })
    const hold = gate()
    const first = queue.run('a', () => hold.opened)
    await expect(queue.run('b', async () => {}, 0.01)).rejects.toMatchObject({ retryAfterSeconds: 7 })
    hold.open()
    await first
    await expect(queue.run('b', async () => 'now')).resolves.toBe('now')
    expect(queue.figures).toEqual({ running: 0, waiting: 0 })
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
