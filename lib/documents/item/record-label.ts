import type { RecordView } from '@/lib/records/record-view'

/** A record in one line: its sentence, of an indicator its name. */
export const recordLabel = ({ table, kind, title, sentence }: RecordView): string =>
  table === 'indicators' ? `${kind}: ${title}. ${sentence}` : sentence
