import { describe, expect, test } from 'vitest'
import { type ChartId, chartOf } from '@/lib/charts'
import { noteText } from '@/lib/charts/parts/note'
import { readChart } from '@/lib/charts/read'
import type { View } from '@/lib/views/parameters'
import { REAL, viewOf } from './real-slice'

const read = (chart: ChartId, requested: Partial<View> = {}) =>
  readChart(chartOf(chart), REAL, viewOf(requested))

describe('the sentence of a chart, computed from the rows of the view', () => {
  test.each<[chart: ChartId, view: Partial<View>, sentence: string]>([
    [
      'troops-sent',
      { known: '2024-10-01' },
      'No claim about troops sent that this view asks for was known by 1 October 2024.',
    ],
    [
      'troops-sent',
      { claimants: ['kor-nis'] },
      "Troops sent, as known on 23 November 2026: about 15,000 people (South Korea's NIS, 30 April 2025). The first in this view, of 23 October 2024: about 3,000.",
    ],
    [
      'troops-sent',
      { known: '2025-01-13' },
      'Troops sent, as known on 13 January 2025: 3,000 to 12,000 (seven of eleven current claims; newest US at the UN, 8 January 2025: at least 12,000 people). The first, of 23 October 2024: about 3,000.',
    ],
    // The newest claim of the NIS lies outside the range; its older one does not stand again for that.
    [
      'troops-sent',
      { claimants: ['kor-nis'], to: '2024' },
      'One claim about troops sent in this view was known by 23 November 2026; none is current.',
    ],
    [
      'troops-lost',
      { known: '2025-01-13' },
      "As known on 13 January 2025: killed 40 to 300 (two current claims; newest South Korea's NIS, 13 January 2025: about 300 people); wounded about 2,700 people (South Korea's NIS, 13 January 2025); killed and wounded together 24 to 4,000 (six current claims, three of them calculated or converted; newest South Korea's NIS, 13 January 2025: about 3,000 people); four more measures below.",
    ],
    [
      'munitions-sent',
      { known: '2024-01-01' },
      'As known on 1 January 2024: containers 2,000 to 5,000 (two of three current claims; newest ROK MND, 29 December 2023: about 5,000 containers); shells 400,000 to 2 million or more (one of two current claims, calculated or converted; newest ROK MND, 29 December 2023, converted from capacity: 400,000 to 2 million shells).',
    ],
    [
      'shell-share',
      {},
      "The North Korean share of Russian ammunition, as known on 23 November 2026: 40 to 75% or more (three of four current claims; newest Ukraine's FISU, 6 October 2025: up to 50 per cent). The first, of 4 October 2024: about 50%.",
    ],
    [
      'troop-places',
      { kinds: ['engineers'] },
      'Four of six events recorded from 17 June 2025 to October 2025, at three places, most at Kursk Oblast (2), Pyongyang (1) and one other with as many. The newest: Daily NK reports 1,000 construction soldiers sent to Rostov Oblast (October 2025, Rostov Oblast).',
    ],
    [
      'launch-sites',
      { from: '2024-05-29', to: '2024-05-29' },
      '18 missiles were launched on 29 May 2024 from Pyongyang International Airport.',
    ],
    ['venues', { known: '2005-01-01' }, 'No contacts matching this view were known by 1 January 2005.'],
    [
      'lifeline',
      { known: '2024-12-31', claimants: ['deu-fnf', 'gbr-osc', 'int-unsc'] },
      'As known on 31 December 2024: refined oil in part of a year at least 1 million barrels for 7 March to 5 November 2024 (OSC); value supplied to Russia 1.7 billion to 5.5 billion US dollars (FNF, 28 October 2024); two more measures below.',
    ],
    [
      'nuclear-yields',
      {},
      'Published estimates of six tests, the smallest 0.5 to 1 kilotons of TNT, best estimate 0.7 (9 October 2006), the largest 50 to 300 kilotons of TNT, best estimate 250 (3 September 2017).',
    ],
    [
      'harvest',
      { from: '2019', to: '2022' },
      "Known by 23 November 2026: crops 4.51 million tonnes in 2022 (South Korea's RDA, calculated or inferred), between 4.4 million tonnes (2020) and 4.69 million tonnes (2021); rice 2.24 million tonnes in 2019 (South Korea's RDA).",
    ],
    [
      'housing',
      {},
      "Known by 23 November 2026: new in Pyongyang 10,000 flats in 2026 (North Korea's KCNA), as in each of the other four periods.",
    ],
    [
      'missile-launches',
      {},
      '365 missiles were launched from 9 April 1984 to 20 August 2026, 26 of them provisional: 39 in 2026, against 73 in 2022, the year with the most; the newest on 20 August 2026. By class: short-range ballistic 266, medium-range ballistic 34 and intermediate-range ballistic 19 among others.',
    ],
    [
      'missile-launches',
      { classes: ['HGV'] },
      'In this view: One missile was launched on 27 September 2021.',
    ],
    [
      'missile-launches',
      { classes: ['HGV'], known: '2020-01-01' },
      'No missiles matching this view were known by 1 January 2020.',
    ],
    [
      'missile-reach',
      { from: '2017', to: '2017', classes: ['ICBM'] },
      'Of three flights with both figures recorded, the highest reached 4,475 km (Hwasong-15, 28 November 2017) and the farthest 998 km (Hwasong-14, 28 July 2017).',
    ],
    [
      'contacts',
      { counterparts: ['CHN'], levels: ['leader'], kinds: ['visit'] },
      'One contact is recorded: Xi visits Pyongyang, first Chinese head of state in 14 years (20–21 June 2019).',
    ],
    [
      'contact-rate',
      { from: '2025', to: '2025-09' },
      'Contacts recorded from 25 February 2025 to 30 September 2025: Russia 23, China 3, the United States 1 and others 1. The newest: Choe Son Hui pays first solo visit to China as foreign minister (27–30 September 2025).',
    ],
    [
      'us-silence',
      {},
      '2,703 days had passed by the end of 23 November 2026 since the last recorded meeting of the leaders on 30 June 2019. Statements, letters and decisions since then in this view: twelve of the United States, seven of North Korea. The newest: Trump says he plans to meet Kim later in 2026 (20 August 2026).',
    ],
    [
      'us-silence',
      { known: '2019-07-01' },
      '1 day had passed by the end of 1 July 2019 since the last recorded meeting of the leaders on 30 June 2019; nothing that either has said or sent since is in this view.',
    ],
    // The range ends the count; a filter that leaves the meetings out does not.
    [
      'us-silence',
      { to: '2022', levels: ['working'] },
      '1,280 days had passed by the end of 31 December 2022 since the last recorded meeting of the leaders on 30 June 2019. Statements, letters and decisions since then in this view: none of the United States, one of North Korea. The newest: US-DPRK working talks in Sweden break down (5 October 2019).',
    ],
    [
      'deployment-waves',
      { claimants: ['ukr-hur'] },
      'As known on 23 November 2026, by current claims: the first wave about 12,000; the second wave about 1,500. A shipment or a unit of engineers is not a wave: six claims of all these are below.',
    ],
    [
      'deployment-waves',
      { known: '2024-10-31' },
      'As known on 31 October 2024, no current claim in this view gives the size of a whole wave; three claims are about a wave, a shipment or a unit of engineers.',
    ],
    [
      'arms-and-answers',
      { kinds: ['un-veto'] },
      'The newest landmarks: Russia vetoes the UN expert panel that watched DPRK sanctions (28 March 2024); Russia and China veto new UN sanctions on the DPRK (26 May 2022). Events recorded from 26 May 2022 to 28 March 2024: vetoes at the UN 2.',
    ],
    [
      'next-five-years',
      {},
      'The last congress: 19–25 February 2026. What the party set last: Congress names next five years a stage of stabilisation and quality (23 February 2026). The newest of the rest: Voting at Chonsong mine, Kim asks for 20 per cent more coal (15 March 2026). Recorded from January 2020 to 15 March 2026: 27 events.',
    ],
    [
      'next-five-years',
      { to: '2020' },
      'Before the first congress recorded here. What the party set last: Plenary admits serious delay in improving the economy, calls congress (19 August 2020). The newest of the rest: Kim opens Sunchon phosphate fertilizer factory after 20-day absence (1 May 2020). Recorded from January 2020 to 19 August 2020: four events.',
    ],
  ])('%s %o', (chart, view, sentence) => {
    expect(read(chart, view).summary).toBe(sentence)
  })
})

describe('notes of a view', () => {
  test('tell how many rows were not yet known', () => {
    expect(read('troops-sent', { known: '2025-01-13' }).notes.at(-1)).toBe(
      'Seven later entries of this chart are hidden: they were not yet known on 13 January 2025.',
    )
    expect(read('troops-sent').notes).toEqual(chartOf('troops-sent').notes.map(noteText))
  })

  test('tell of some rows only where the view has them, and of a stretch of time once it had come', () => {
    const restated = expect.stringContaining(
      'Looks like the 6,000 casualties of the UK and NIS restated as deaths',
    )
    expect(read('troops-lost').notes).toContainEqual(restated)
    for (const requested of [{ known: '2025-12-01' }, { without: ['doubtful'] }, { claimants: ['kor-nis'] }])
      expect(read('troops-lost', requested).notes).not.toContainEqual(restated)
    const ends = 'The main data set ends on 18 April 2026.'
    expect(read('missile-launches', { known: '2026-04-18' }).notes).toContain(ends)
    expect(read('missile-launches', { known: '2026-04-17' }).notes).not.toContain(ends)
  })

  test('tell which launches are provisional and which flights cannot be drawn', () => {
    expect(read('missile-launches', { from: '2026', to: '2026' }).notes).toContain(
      '14 of the missiles counted are provisional.',
    )
    expect(read('missile-reach').notes).toContain(
      '135 launches in this view lack the height, the distance or both and are not drawn.',
    )
  })

  test('tell where values are too few for a line, and where a line is broken', () => {
    expect(read('growth', { known: '2024-08-01' }).notes).toContain(
      "“DPRK heavy and chemical industry growth” by South Korea's BOK: one value, too few for a line, so only points are drawn.",
    )
    expect(read('growth').notes).toContain(
      "“DPRK real GDP growth” by South Korea's BOK: no value for 2017 and 2018 is recorded, so the line is broken there.",
    )
  })

  test('tell which amounts are too few for a trend, and that 0 has a shelf on a logarithmic scale', () => {
    const { notes } = read('munitions-sent', { scale: 'log' })
    expect(notes).toContain(
      'No claimant in this view gave enough figures to show a trend: shells in a year (four claims), shells in a month (two claims), ballistic missiles in a year (two claims).',
    )
    expect(notes).toContain(
      'A logarithmic scale has no zero: claims of zero or less are drawn on a separate line below it.',
    )
    expect(read('munitions-sent').notes).not.toContain(notes.at(-1))
  })

  test('tell which events are dated too vaguely for the bars', () => {
    expect(read('alliance-pulse').notes).toContain(
      'Five events are dated less exactly than a quarter and are left out of the bars.',
    )
    expect(read('alliance-pulse', { bin: 'year' }).notes).toEqual(
      chartOf('alliance-pulse').notes.map(noteText),
    )
  })
})

test('a claim is said in one full phrase', () => {
  const labels = read('troops-sent')
    .model({ width: 640 })
    .targets.map(({ label }) => label)
  expect(labels).toContain(
    "South Korea's NIS: about 15,000 people, said 30 April 2025, for 30 April 2025; two sources",
  )
  expect(labels).toContain(
    'CSIS: 14,000 to 15,000 people, said about 23 February 2026, for 23 February 2026; one source',
  )
})
