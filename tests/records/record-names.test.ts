import { beforeAll, describe, expect, test } from 'vitest'
import type { Ledger } from '@/lib/ledger/schema/rows'
import { recordView } from '@/lib/records/record'
import { onBothStores } from '../ledger/store/on-both-stores'

onBothStores((store) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await store.load('data')
  })
  const namesOf = (id: string, rev: number | null = null) =>
    (recordView(ledger, id, { rev })?.names ?? []).map(({ name, tag }) => `${tag} ${name}`)

  describe('a record has the other names of its row', () => {
    test('of a person, Korean first, with the language of each', () => {
      expect(namesOf('choe-son-hui').slice(0, 3)).toEqual([
        'ko 최선희',
        'ko-Latn-KR Choi Son-hui',
        'ko-Latn-KR Choi Sun-hee',
      ])
      expect(namesOf('choe-son-hui')).toContain('ru Цой Сон Хи')
    })

    test('of a place and of a missile', () => {
      expect(namesOf('kursk')).toEqual(['ko 쿠르스크', 'ru Курск', 'uk Курськ'])
      expect(namesOf('hwasong-20')).toContain('ko 화성-20')
    })

    test('none at a revision that held none', () => {
      expect(namesOf('kim-jong-un', 10)).toEqual([])
    })

    test('each says what it rests on, and leads to its sources', () => {
      const names = ledger.tables.people.flatMap(({ id }) => recordView(ledger, id)?.names ?? [])
      expect(names.length).toBeGreaterThan(200)
      for (const { basis, sources } of names) expect(basis.startsWith('the usual')).toBe(sources.length === 0)
    })
  })
})
