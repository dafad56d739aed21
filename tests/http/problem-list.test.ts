import { describe, expect, test } from 'vitest'
import { problemResponse } from '@/lib/http/problem-document'
import { problemList } from '@/lib/http/problem-list'
import { parseView } from '@/lib/views/codec'

const requested = (ids: number) => {
  const list = Array.from({ length: ids }, (_, at) => `nobody-${at}`).join(',')
  return parseView(new URLSearchParams(`claimants=${list}`), { claimants: { of: ['kor-nis'] } }).problems
}

describe('what is told of the problems of an address', () => {
  test.each([
    [0, 0, 0],
    [1, 1, 0],
    [20, 20, 0],
    [21, 20, 1],
    [3900, 20, 3880],
  ])('of %i it is the first %i and that there are %i more', (all, first, more) => {
    const problems = requested(all)
    expect(problemList(problems)).toEqual({ first: problems.slice(0, first), more })
  })

  test('a machine gets an answer of moderate length', async () => {
    const refusal = {
      status: 400,
      title: 'Not a view',
      detail: 'Listed.',
      problems: requested(3900),
    } as const
    const text = await problemResponse(refusal).text()
    expect(text.length).toBeLessThan(10_000)
    expect(JSON.parse(text)).toMatchObject({ omitted: 3880 })
    expect(JSON.parse(text).problems).toHaveLength(20)
  })

  test('and no word of more where all is told', async () => {
    const refusal = { status: 400, title: 'Not a view', detail: 'Listed.', problems: requested(2) } as const
    expect(JSON.parse(await problemResponse(refusal).text())).not.toHaveProperty('omitted')
  })
})
