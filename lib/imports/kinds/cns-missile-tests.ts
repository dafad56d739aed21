import { z } from 'zod'
import type { Fault } from '@/lib/ledger/load/fault'
import { LANDINGS, OUTCOMES } from '@/lib/ledger/schema/vocabulary'
import { filledCells } from '../filled-cells'
import { type Kind, ONE_FILE } from '../kind'
import { koreanDay } from '../korean-day'
import { jsonDocument } from '../reading/json-document'
import { composedRemarks, plainFields } from '../reading/plain-fields'
import { type Place, rowFault, type UpstreamRead, type UpstreamRow } from '../upstream'

const SOURCE = 'cns-nti-missile-tests'

/** Places that the data set calls otherwise than the ledger. */
const SITES: Readonly<Record<string, string>> = {
  kaesong: 'kaesong-launch-area',
  kusong: 'kusong-testing-ground',
  nampo: 'nampo-shipyard',
  pyongyang: 'pyongyang-airport',
  sinpo: 'sinpo-shipyard',
  sunchon: 'sunchon-airbase',
  wonsan: 'wonsan-airport',
}

/** The direction that the data set enters for an unknown one. */
const FILLER_BEARING = '90'

const NUMBER = z.union([z.number(), z.string()])
const SHAPE = z.object({
  timeBins: z.array(
    z.object(
      {
        data: z.array(
          z.looseObject(
            {
              date: z.string('the day of the launch as text, such as 2024-05-29'),
              time: z.string('a time such as 21:13 (UTC), or unknown'),
              missile: z.string('the id of a missile, or unknown'),
              facility: z.string('the id of a launch site, or unknown'),
              landing: z.string('where it came down, or unknown'),
              apogee: NUMBER,
              distance: NUMBER,
              bearing: NUMBER,
              outcome: z.string('success, failure or unknown'),
            },
            'one launch',
          ),
        ),
      },
      'a year with its launches in data',
    ),
    'timeBins, a list of years: this kind reads data/test.en.json',
  ),
})

const unknownIsEmpty = (value: string) => (value === 'unknown' || value === 'na' ? '' : value)

function read(file: Parameters<typeof jsonDocument>[0]): UpstreamRead {
  const { value, faults: broken } = jsonDocument(file, SHAPE)
  if (value === null) return { rows: [], faults: broken, remarks: [] }
  const faults: Fault[] = []
  const rows: UpstreamRow[] = []
  const ofDay = new Map<string, number>()
  let composed = 0
  value.timeBins.forEach(({ data }, year) => {
    data.forEach((launch, at) => {
      const place: Place = { file: file.name, line: null, path: `timeBins[${year}].data[${at}]` }
      const plain = plainFields(place, launch)
      composed += plain.composed
      faults.push(...plain.faults)
      const number = (ofDay.get(launch.date) ?? 0) + 1
      ofDay.set(launch.date, number)
      const identity = `${launch.date}-${String(number).padStart(2, '0')}`
      rows.push({ identity, place, fields: plain.fields })
    })
  })
  return { rows, faults, remarks: composedRemarks(composed) }
}

/** How many launches the salvo of a launch has, where its description is `2 of 5`; empty elsewhere. */
const salvoSize = (description: string): string => /^\d{1,2} of (\d{1,2})$/.exec(description)?.[1] ?? ''

/** The launches of the CNS North Korea Missile Test Database as nagix/nk-missile-tests publishes it. */
export const cnsMissileTests: Kind = {
  ...ONE_FILE,
  id: 'cns-missile-tests',
  label: 'CNS North Korea Missile Test Database, as JSON (nagix/nk-missile-tests, data/test.en.json)',
  licence: {
    name: 'Apache License 2.0',
    asks: 'keep its notice and a copy of the licence (NOTICE and docs/licences), and say that the rows were changed',
  },
  tables: ['missile-tests'],
  source: SOURCE,
  read: ([file]) => (file ? read(file) : { rows: [], faults: [], remarks: [] }),
  propose: ({ fields, place, identity }, known) => {
    const faults: Fault[] = []
    const field = (name: string) => unknownIsEmpty(fields[name] ?? '')
    const checked = (name: string, pattern: RegExp, allowed: string) => {
      const value = field(name)
      if (value === '' || pattern.test(value)) return value
      faults.push(rowFault(place, name, value, 'is not what this field can be', allowed))
      return ''
    }
    const oneOf = (name: string, ids: Readonly<Record<string, string>>) => {
      const value = field(name)
      if (value === '' || Object.hasOwn(ids, value)) return value
      faults.push(
        rowFault(
          place,
          name,
          value,
          'is a word that the ledger does not have',
          `${Object.keys(ids).join(', ')}, unknown`,
        ),
      )
      return ''
    }
    const number = (name: string) =>
      checked(name, /^\d{1,5}(?:\.\d{1,3})?$/, 'a number of kilometres or degrees, or unknown')
    const date = checked(
      'date',
      /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/,
      'a day, a month or a year, such as 2024-05-29',
    )
    const time = checked('time', /^\d{2}:\d{2} \(UTC\)$/, 'a time such as 21:13 (UTC), or unknown').slice(
      0,
      5,
    )
    const bearing = number('bearing')
    const missile = field('missile')
    const site = SITES[field('facility')] ?? field('facility')
    const unknown = [
      ...(missile !== '' && !known.has('missiles', missile) ? ['missile'] : []),
      ...(site !== '' && !known.has('places', site) ? ['site'] : []),
    ]
    const cells = filledCells({
      date,
      date_kst: koreanDay(date, time),
      time_utc: time,
      salvo_index: field('series') || '1',
      salvo_size: salvoSize(fields.description ?? ''),
      missile: unknown.includes('missile') ? '' : missile,
      class: known.row('missiles', missile)?.class ?? '',
      site: unknown.includes('site') ? '' : site,
      apogee_km: number('apogee'),
      distance_km: number('distance'),
      bearing_deg: bearing === FILLER_BEARING ? '' : bearing,
      landing: oneOf('landing', LANDINGS),
      outcome: oneOf('outcome', OUTCOMES),
      sources: SOURCE,
    })
    if (faults.length > 0) return { outcome: 'faulty', faults }
    const day = /^\d{4}-\d{2}$/.test(date) ? `${date}-00` : date
    return {
      outcome: 'proposed',
      proposal: {
        table: 'missile-tests',
        id: { stem: day, form: 'numbered' },
        cells,
        told: Object.keys(cells).filter((column) => column !== 'class' && column !== 'date_kst'),
        unknown,
        sources: [],
        words: fields.description ?? '',
        set: identity.slice(0, 4),
      },
    }
  },
}
