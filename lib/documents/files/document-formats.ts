/** The files that a document is made as, by their extension. */
export const documentFormats = {
  pdf: {
    mediaType: 'application/pdf',
    label: 'PDF',
    description: 'pages to print, charts as vectors',
  },
  zip: {
    mediaType: 'application/zip',
    label: 'ZIP',
    description: 'the PDF, and each chart as drawing and rows',
  },
} as const

export type DocumentFormat = keyof typeof documentFormats

export const isDocumentFormat = (extension: string): extension is DocumentFormat =>
  Object.hasOwn(documentFormats, extension)
