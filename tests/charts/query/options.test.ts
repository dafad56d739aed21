import { describe, expect, test } from 'vitest'
import { chartOf } from '@/lib/charts'
import { filterOptions } from '@/lib/charts/query/options'
import { select } from '@/lib/charts/query/select'
import { REAL, viewOf } from '../real-slice'

const TROOPS = chartOf('troops-sent')

const claimants = (requested: Parameters<typeof viewOf>[0]) =>
  filterOptions('claimants', TROOPS, select(TROOPS, REAL, viewOf(requested)))

describe('the values of a filter', () => {
  test('as known on a day are those that had a row by then', () => {
    const ids = (requested: Parameters<typeof viewOf>[0]) => claimants(requested).map(({ id }) => id)
    const [then, now] = [ids({ known: '2024-10-31' }), ids({})]
    expect(then).toContain('kor-nis')
    expect(then.length).toBeLessThan(now.length)
    for (const id of then) expect(now).toContain(id)
    for (const { count } of claimants({ known: '2024-10-31' })) expect(count).toBeGreaterThan(0)
  })

  test('and those that the view asks for, whether or not they have one', () => {
    const later = claimants({}).find(
      ({ id }) => !claimants({ known: '2024-10-31' }).some((one) => one.id === id),
    )
    const requested = claimants({ known: '2024-10-31', claimants: [later?.id ?? ''] })
    expect(requested.find(({ id }) => id === later?.id)).toMatchObject({ count: 0, on: true })
  })
})
