import type { ExportInput } from './request/export-input'

/** Writes one format. The same input gives the same bytes. */
export type Writer = (input: ExportInput) => Promise<Uint8Array<ArrayBuffer> | string>
