import { describe, expect, test } from 'vitest'
import { loadLedger } from '@/lib/ledger/load/load'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { documentsOf } from '@/lib/search/documents'
import { makeEngine } from '@/lib/search/engine'
import { search } from '@/lib/search/search'

const LEDGER = loadLedger('data')
const engine = makeEngine(documentsOf(snapshot(LEDGER)))
const hrefs = (query: string) => search(engine, query).found.map(({ document }) => document.href)

/** What must come first. */
const FIRST: readonly (readonly [string, string])[] = [
  // People, in all of their usual spellings.
  ['Kim Jong Un', '/people/kim-jong-un'],
  ['Kim Jong-un', '/people/kim-jong-un'],
  ['김정은', '/people/kim-jong-un'],
  ['Kim', '/people/kim-jong-un'],
  ['Kim Jong', '/people/kim-jong-un'],
  ['김', '/people/kim-jong-un'],
  ['Ким Чен Ын', '/people/kim-jong-un'],
  ['Кім Чен Ин', '/people/kim-jong-un'],
  ['Choe Son Hui', '/people/choe-son-hui'],
  ['Choi Sun-hee', '/people/choe-son-hui'],
  ['최선희', '/people/choe-son-hui'],
  ['Цой Сон Хи', '/people/choe-son-hui'],
  ['Putin', '/people/vladimir-putin'],
  ['Володимир Путін', '/people/vladimir-putin'],
  ['Ри Соль Чжу', '/people/ri-sol-ju'],
  ['Ли Соль Чжу', '/people/ri-sol-ju'],
  ['Park Jong-chon', '/people/pak-jong-chon'],
  ['Kim Ju Ae daughter', '/people/kim-ju-ae'],
  ['이재명', '/people/lee-jae-myung'],
  // Places.
  ['Курськ', '/places/kursk'],
  ['Курск', '/places/kursk'],
  ['판문점', '/places/panmunjom'],
  ['Пхеньян', '/places/pyongyang'],
  // Weapons.
  ['Hwasong-20', '/records/hwasong-20'],
  ['Hwasong 20', '/records/hwasong-20'],
  ['화성-20', '/records/hwasong-20'],
  ['화성-20형', '/records/hwasong-20'],
  ['Хвасон-20', '/records/hwasong-20'],
  ['hwasongpho-20', '/records/hwasong-20'],
  ['Hwasogn-18', '/records/hwasong-18'],
  ['KN-23', '/records/hwasong-11a'],
  // What the article tells.
  ['new ICBM', '/records/weapons-2025-10-10-hwasong-20-parade'],
  ['largest warship', '/records/weapons-2025-04-25-choe-hyon-launched'],
  ['sort of a nuclear power', '/records/diplomacy-2025-10-24-sort-of-nuclear-power'],
  ['"sort of a nuclear power"', '/records/diplomacy-2025-10-24-sort-of-nuclear-power'],
  ['last meeting with Trump', '/records/diplomacy-2019-06-30-panmunjom-trump'],
  ['New Year message Putin', '/records/diplomacy-2025-12-18-putin-new-year'],
  ['silence on Washington', '/records/diplomacy-2026-01-01-ny-2026-silence'],
  [
    'conventional forces policy',
    '/records/weapons-2025-09-12-nuclear-and-conventional-forces-policy-statement',
  ],
  ['cruise missile December 2025', '/records/weapons-2025-12-28-long-range-strategic-cruise-missile-test'],
  ['invincible alliance', '/records/troops-2025-12-31-new-year-message'],
  ['19 June 2024', '/records/diplomacy-2024-06-19-treaty-signed'],
  ['2024-06-19', '/records/diplomacy-2024-06-19-treaty-signed'],
  ['June 19, 2024', '/records/diplomacy-2024-06-19-treaty-signed'],
  ['19 июня 2024', '/records/diplomacy-2024-06-19-treaty-signed'],
  ['2024년 6월 19일', '/records/diplomacy-2024-06-19-treaty-signed'],
  ['June 2024', '/records/diplomacy-2024-06-19-treaty-signed'],
  ['Kursk monument', '/records/troops-2025-12-05-kursk-monument'],
  // Charts and pages.
  ['how many troops', '/charts/troops-sent'],
  ['killed', '/charts/troops-lost'],
  ['prisoners of war', '/charts/troops-lost'],
  ['artillery shells', '/charts/munitions-sent'],
  ['two-way street', '/charts/two-way-street'],
  ['Party Congress', '/charts/next-five-years'],
  ['letters', '/charts/letters'],
  ['launch sites', '/charts/launch-sites'],
  ['harvest', '/charts/harvest'],
  ['new flats', '/charts/housing'],
  ['timeline', '/timeline'],
  ['download data', '/data'],
  ['API', '/data/api'],
  ['KCNA', '/records/prk-kcna'],
  ['lavrov wonsan', '/records/diplomacy-2025-07-12-lavrov-wonsan'],
]

/** What must be among the first three. */
const AMONG_THREE: readonly (readonly [string, string])[] = [
  ['Punggye-ri', '/places/punggye-ri'],
  ['treaty', '/records/diplomacy-2024-06-19-treaty-signed'],
  ['договор', '/records/diplomacy-2024-06-19-treaty-signed'],
  ['договір', '/records/diplomacy-2024-06-19-treaty-signed'],
  ['munitions mass production', '/records/weapons-2023-08-12-tactical-missiles-production-order'],
  ['container', '/charts/munitions-sent'],
  ['oil', '/charts/lifeline'],
  ['workers in Russia', '/charts/lifeline'],
  ['nuclear submarine', '/records/weapons-2025-12-25-nuclear-powered-submarine-inspection'],
  ['new hospital', '/records/domestic-2025-12-13-kusong-hospital'],
  ['Lazarus crypto theft', '/records/economy-2026-04-usa-trm-labs-cyber-theft-period'],
  ['missile launches', '/charts/missile-launches'],
  ['nuclear test yield', '/charts/nuclear-yields'],
  ['captured soldiers', '/records/troops-2025-01-11-two-prisoners'],
  ['Shoigu visit', '/records/diplomacy-2023-07-26-shoigu-visit'],
  ['bridge Tumen', '/records/economy-2025-04-30-bridge-start'],
  ['Vladvostok', '/places/vladivostok'],
  ['munitions plants December 2025', '/records/munitions-2025-12-26-kim-munitions'],
  ['about 15,000 troops sent', '/records/troops-2025-04-30-kor-nis-deployed-total'],
]

describe('what a reader types leads to what is meant', () => {
  test.each(FIRST)('%s', (query, href) => expect(hrefs(query)[0]).toBe(href))
  test.each(AMONG_THREE)('%s', (query, href) => expect(hrefs(query).slice(0, 3)).toContain(href))
})
