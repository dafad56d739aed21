/** The fields of what can be chosen for a file: by its parameter, with the words of its values or what it takes. */
export const FILE_FIELDS = {
  w: { label: 'Width', hint: 'In pixels; 1200 if empty' },
  h: { label: 'Height', hint: 'In pixels; what the chart needs if empty' },
  dpr: {
    label: 'Sharpness',
    options: { 1: '1×', 2: '2×, for most screens', 3: '3×, for phones', 4: '4×, for print' },
  },
  theme: { label: 'Colours', options: { light: 'Light', dark: 'Dark' } },
  chrome: {
    label: 'Around the chart',
    options: { full: 'Title, legend, notes, source', bare: 'Nothing: the chart alone' },
  },
  text: {
    label: 'Text in SVG',
    options: { font: 'As text, to edit', outlines: 'As outlines, the same in all programs' },
  },
} as const

/** What sizes are for. */
export const SIZE_GROUPS = {
  slides: 'Slides',
  web: 'Web',
  social: 'Social networks',
  print: 'Print',
} as const

export const SIZE_WORDS = {
  'slide-wide': 'Slide, 16:9',
  'slide-square': 'Slide, 4:3',
  article: 'Article',
  phone: 'Phone',
  preview: 'Preview of a link',
  square: 'Square post',
  portrait: 'Upright post',
  column: 'Column, 85 mm',
  page: 'Page, 170 mm',
  landscape: 'A4, landscape',
} as const
