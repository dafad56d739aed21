import type { Candidate } from '@/lib/imports/candidate'
import { KIND_IDS, KINDS, type KindId } from '@/lib/imports/kinds'
import { type ImportReport, runImport } from '@/lib/imports/run-import'
import { toDay } from '@/lib/ledger/time/edtf'
import { candidateLines, goneWords, importCountLines, unsupportedWords } from '@/words/imports'
import type { Output } from '../output'
import { CommandMisunderstood } from './command-misunderstood'
import type { LedgerCommand } from './ledger-command'

const USAGE = `npm run ledger import -- <kind> <file or address> [--mapping m.json] [--data <directory>] [--dry-run]

${KIND_IDS.map((id) => `  ${id.padEnd(18)} ${KINDS[id].label}`).join('\n')}

Proposes rows in data/inbox/<kind>.jsonl, beside the rows that they repeat, and changes no table.
--dry-run shows what it would write. docs/imports.md describes the kinds, their licences and the mapping file.

Exit code: 0 success, 1 nothing could be imported, 2 unknown kind or option.`

/** How many candidates of a sort, and how many ids, are shown. */
const SHOWN = 5

const isCertain = ({ matches }: Candidate) => matches.some(({ certainty }) => certainty === 'certain')

/** The candidates of an import by what a curator does with them. */
function sorted(present: readonly Candidate[]) {
  const open = present.filter(({ state }) => state === 'open')
  const unchanged = open.filter(({ changed }) => changed.length === 0)
  return {
    here: present.filter(({ state }) => state === 'same'),
    decided: present.filter(({ state }) => state !== 'open' && state !== 'same'),
    changed: open.filter(({ changed }) => changed.length > 0),
    differing: unchanged.filter(isCertain),
    likely: unchanged.filter((candidate) => !isCertain(candidate) && candidate.matches.length > 0),
    fresh: unchanged.filter(({ matches }) => matches.length === 0),
  }
}

function show({ log }: Output, title: string, candidates: readonly Candidate[]): void {
  if (candidates.length === 0) return
  log('')
  log(candidates.length > SHOWN ? `${title}, the first ${SHOWN} of ${candidates.length}:` : `${title}:`)
  for (const candidate of candidates.slice(0, SHOWN))
    for (const line of candidateLines(candidate)) log(`  ${line}`)
}

function showIds({ log }: Output, title: string, ids: readonly string[]): void {
  if (ids.length === 0) return
  log('')
  log(title)
  for (const id of ids.slice(0, 2 * SHOWN)) log(`  ${id}`)
  if (ids.length > 2 * SHOWN) log(`  and ${ids.length - 2 * SHOWN} more`)
}

function tell(output: Output, kind: KindId, report: ImportReport, dryRun: boolean): void {
  const groups = sorted(report.present)
  const count = (name: keyof typeof groups) => groups[name].length
  for (const remark of report.remarks) output.log(remark)
  const counts = {
    rows: report.rows,
    here: count('here'),
    decided: count('decided'),
    changed: count('changed'),
    differing: count('differing'),
    likely: count('likely'),
    fresh: count('fresh'),
  }
  for (const line of importCountLines(counts, report.leftOut)) output.log(line)
  show(output, 'Changed upstream', groups.changed)
  show(output, 'Certainly here, with differences', groups.differing)
  show(output, 'Likely here', groups.likely)
  show(output, 'New', groups.fresh)
  showIds(
    output,
    goneWords(report.gone.length),
    report.gone.map(({ key }) => key),
  )
  const source = KINDS[kind].source
  if (source !== null)
    showIds(output, unsupportedWords(report.unsupported.length, source), report.unsupported)
  output.log('')
  if (dryRun)
    output.log(
      report.changedFile
        ? `Nothing was written. ${report.path} would change.`
        : `${report.path} would stay as it is.`,
    )
  else
    output.log(
      report.changedFile ? `The candidates are in ${report.path}.` : `${report.path} stays as it is.`,
    )
  output.log(`Licence: ${KINDS[kind].licence.name}. It asks to ${KINDS[kind].licence.asks}.`)
}

const isKind = (word: string | undefined): word is KindId =>
  (KIND_IDS as readonly string[]).includes(word ?? '')

/** `npm run ledger import -- <kind> <file or address>`. */
export const importRows: LedgerCommand = {
  usage: 'import <kind> <file>      propose rows that others publish; import alone tells the kinds',
  options: { mapping: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run({ words: [kind, given, ...rest], options, directory, output }) {
    if (!isKind(kind) || given === undefined || rest.length > 0)
      throw new CommandMisunderstood(
        kind === undefined || isKind(kind) ? USAGE : `There is no kind ${kind}.\n\n${USAGE}`,
      )
    const dryRun = options['dry-run'] === true
    const report = await runImport({
      kind: KINDS[kind],
      given,
      mapping: typeof options.mapping === 'string' ? options.mapping : null,
      directory,
      day: toDay(Date.now()),
      dryRun,
      say: output.log,
    })
    tell(output, kind, report, dryRun)
    return true
  },
}
