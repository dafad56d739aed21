import type { Choice } from '../chart'

/** Into which stretches of time bars are cut. */
export const BINS: Choice = {
  parameter: 'bin',
  label: 'Bars',
  options: [
    { value: 'auto', label: 'As fits' },
    { value: 'month', label: 'Months' },
    { value: 'quarter', label: 'Quarters' },
    { value: 'year', label: 'Years' },
  ],
}

/** What the height of a bar stands for. */
export const STACKS: Choice = {
  parameter: 'stack',
  label: 'Height',
  options: [
    { value: 'absolute', label: 'Number' },
    { value: 'share', label: 'Share' },
  ],
}
