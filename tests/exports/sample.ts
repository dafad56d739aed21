import type { Chart } from '@/lib/charts/chart'
import { symbolKey } from '@/lib/charts/parts/symbol-key'
import type { Reading } from '@/lib/charts/read'
import type { ExportInput } from '@/lib/exports/request/export-input'
import type { ModelAt } from '@/lib/exports/sheet/sheet'
import type { KeyEntry, LegendEntry, Size } from '@/lib/forms/model'
import { ledger } from '@/lib/ledger/load/served'
import { snapshot } from '@/lib/ledger/revisions/snapshot'
import { DEFAULT_VIEW, type View } from '@/lib/views/parameters'

const SITE = 'https://ledger.example'

/** A drawing that takes the height it is given, and a quarter of its width when it is given none. */
export const drawBox: ModelAt = ({ width, height = Math.round(width / 4) }: Size) => ({
  width,
  height,
  under: [{ mark: 'line', x1: 0, y1: height, x2: width, y2: height, stroke: 'ink' }],
  targets: [
    {
      key: 'a',
      records: ['a'],
      label: 'NIS: about 10,900 <troops> & "more"',
      lines: [],
      lane: 0,
      box: { x: 0, y: 0, width: 10, height: 10 },
      marks: [
        { mark: 'symbol', shape: 'circle', x: width / 2, y: height / 2, size: 9, paint: 'side-russia' },
      ],
    },
  ],
  over: [{ mark: 'text', x: 4, y: height / 2, text: 'label', size: 12, fill: 'ink' }],
  plot: { x: 0, y: 0, width, height },
  x: null,
  y: null,
  empty: false,
})

const entry = (id: string, label: string): LegendEntry => ({
  id,
  label,
  paint: 'side-dprk',
  shape: 'circle',
  on: true,
  count: 1,
})

export const LEGEND: readonly LegendEntry[] = [
  entry('dprk', 'North Korea'),
  entry('us-allies', 'United States and allies'),
  { ...entry('independent', 'Independent'), on: false },
]

export const LOOKS: readonly KeyEntry[] = [
  symbolKey('about', 'About', 'diamond'),
  symbolKey('hollow', 'Hollow: one source, or sources not read by us', 'circle', true),
]

/** An export of three real estimates under a title of one's own choosing. */
export function sample(title: string, view: Partial<View> = {}): ExportInput {
  const at = snapshot(ledger(), 1)
  const rows = at.tables.estimates.filter(({ indicator }) => indicator.startsWith('troops.')).slice(0, 3)
  const reading = {
    model: drawBox,
    legend: LEGEND,
    keyOf: () => LOOKS,
    subtitle: 'People, by the side of the claimant',
    summary: 'Current claims range from 10 to 12 persons.',
    alternative: 'Current claims range from 10 to 12 persons.',
    notes: ['A note on what the data cannot say.'],
    warnings: { notes: [], brief: null },
    selected: { rows, notYetKnown: 0, leftOut: 0, total: 3 },
  } as unknown as Reading
  return {
    chart: { id: 'sample', title, definition: 'Persons.', table: 'estimates' } as unknown as Chart,
    snapshot: at,
    ledger: ledger(),
    site: SITE,
    view: { ...DEFAULT_VIEW, ...view },
    reading,
    address: {
      live: `${SITE}/charts/sample`,
      pinned: `${SITE}/charts/sample?rev=1`,
      file: `${SITE}/charts/sample.svg?rev=1`,
    },
  }
}
