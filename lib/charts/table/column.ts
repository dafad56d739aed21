import type { Column } from '../chart'

export const column = (key: string, label: string, align: Column['align'] = 'start'): Column => ({
  key,
  label,
  align,
})
