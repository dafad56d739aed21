import { DARK_COLOURS, LIGHT_COLOURS } from '@/lib/about/colours'

export type Theme = 'light' | 'dark'

/**
 * The colour of every paint on paper, as #rrggbb. tests/forms/theme/palette.test.ts checks both themes for contrast and
 * for colour-blind readers.
 */
const LIGHT = {
  paper: '#fbfaf7',
  ink: '#1c1b19',
  muted: '#5f5c56',
  faint: '#8c8880',
  grid: '#e4e1da',
  band: '#ece5d3',
  accent: '#0b5c8a',
  ...LIGHT_COLOURS,
  'class-CRBM': '#bd7d1f',
  'class-SRBM': '#a85d20',
  'class-MRBM': '#8b421f',
  'class-IRBM': '#6b271a',
  'class-ICBM': '#470c13',
  'class-SLBM': '#1b7d86',
  'class-HGV': '#6a4a9c',
  'class-SLV': '#5f7d2c',
  'class-unknown': '#8a8781',
  'outcome-success': '#2669ab',
  'outcome-failure': '#b3180d',
  'outcome-unknown': '#8a8781',
  'counterpart-other': '#7d756f',
  'series-1': '#bd4540',
  'series-2': '#2669ab',
  'series-3': '#b98542',
  'series-4': '#3b2251',
  'series-5': '#4b9296',
  'series-6': '#7d3d66',
  'series-7': '#28480a',
  'series-8': '#595755',
} as const

export type Colour = keyof typeof LIGHT

const DARK: Readonly<Record<Colour, string>> = {
  paper: '#161614',
  ink: '#edeae3',
  muted: '#aaa69d',
  faint: '#7b7870',
  grid: '#2e2d29',
  band: '#302c22',
  accent: '#7cc4ef',
  ...DARK_COLOURS,
  'class-CRBM': '#f7e59f',
  'class-SRBM': '#e6bb79',
  'class-MRBM': '#d2915b',
  'class-IRBM': '#bd6d4c',
  'class-ICBM': '#ad4f48',
  'class-SLBM': '#57b6b6',
  'class-HGV': '#a98be2',
  'class-SLV': '#9cc567',
  'class-unknown': '#8f8c85',
  'outcome-success': '#5fa5e6',
  'outcome-failure': '#ed604d',
  'outcome-unknown': '#8f8c85',
  'counterpart-other': '#aca39c',
  'series-1': '#df6241',
  'series-2': '#4674c2',
  'series-3': '#f0ae49',
  'series-4': '#ac9bf5',
  'series-5': '#42a69c',
  'series-6': '#9c5874',
  'series-7': '#afe4c1',
  'series-8': '#b3afa9',
}

export const PALETTE: Readonly<Record<Theme, Readonly<Record<Colour, string>>>> = { light: LIGHT, dark: DARK }
