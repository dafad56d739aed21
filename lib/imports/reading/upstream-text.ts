import { decode } from '@/lib/ledger/load/decode'
import type { Fault } from '@/lib/ledger/load/fault'
import type { UpstreamFile } from '../upstream'

const HTML_PAGE = /^\uFEFF?\s*<(?:!doctype html|html|head|body)\b/i

/** The text of a file of upstream in UTF-8, or the one fault that says what the file is instead. */
export function upstreamText(
  { name, bytes }: UpstreamFile,
  expected: 'CSV' | 'JSON',
): { readonly text: string; readonly faults: readonly Fault[] } {
  const fault = (reason: string, allowed: string): { text: string; faults: readonly Fault[] } => ({
    text: '',
    faults: [{ file: name, line: null, column: null, value: '', reason, allowed }],
  })
  if (bytes.length === 0) return fault('is empty', `a file of ${expected}`)
  const { text, faults } = decode(name, bytes)
  if (faults.length > 0)
    return { text: '', faults: faults.map((each) => ({ ...each, allowed: allowedFor(each, expected) })) }
  if (HTML_PAGE.test(text.slice(0, 500)))
    return fault(
      `is a page of HTML, not ${expected}`,
      expected === 'CSV'
        ? 'CSV; of a Google sheet: File, Share, Publish to web, as comma-separated values (a sheet that is not published answers with a page to sign in)'
        : 'the address of the JSON itself, not of the page that shows it',
    )
  return { text, faults: [] }
}

const allowedFor = ({ allowed, line }: Fault, expected: 'CSV' | 'JSON'): string =>
  line === null
    ? expected === 'CSV'
      ? allowed
      : 'JSON in UTF-8'
    : `${allowed}; a file of Windows-1252 or another old encoding has to be saved as UTF-8`
