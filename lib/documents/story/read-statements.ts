import { slug } from '@/lib/text/slug'
import { STORY_LIMITS } from './limits'
import { checkText, type Report } from './report'
import type { Placed, Statement } from './story'

const NAMES = ['record', 'chart', 'later'] as const
const HEADING = '## '
const NAMED = '- '

const LINES =
  '“## title”, a paragraph of plain text, “- record: id”, “- chart: address”, “- later: address”, or an empty line'
/** What begins a line in Markdown and means something there that a story does not have. */
const OTHER_MARKDOWN = /^(?:#|[-*+>|`~=]|\d{1,9}[.)] |!?\[|<| {4}|\t)/

/** A statement while its lines are read. */
interface Draft extends Statement {
  readonly words: string[]
  readonly records: Placed[]
  readonly charts: Placed[]
  later: Placed | null
}

/** Reads one line that names a record, a chart or a list. */
function readNamed(draft: Draft, text: string, line: number, report: Report): void {
  const name = NAMES.find((each) => text.startsWith(`${NAMED}${each}: `))
  if (name === undefined) {
    report(line, null, text, 'names nothing that a story can show', LINES)
    return
  }
  const placed = { text: text.slice(`${NAMED}${name}: `.length), line }
  const count = draft.records.length + draft.charts.length
  if (name === 'later') {
    if (draft.later !== null) report(line, name, placed.text, 'is given twice', 'one list a statement')
    draft.later = placed
  } else if (count >= STORY_LIMITS.named)
    report(
      line,
      name,
      placed.text,
      'is one too many',
      `at most ${STORY_LIMITS.named} records and charts a statement`,
    )
  else draft[name === 'record' ? 'records' : 'charts'].push(placed)
}

function checkStatements(statements: readonly Statement[], report: Report): void {
  if (statements.length === 0 || statements.length > STORY_LIMITS.statements)
    report(null, null, '', `has ${statements.length} statements`, `1 to ${STORY_LIMITS.statements}`)
  for (const { title, words, records, charts } of statements) {
    if (words.length === 0) report(title.line, 'words', title.text, 'has no words', 'at least one paragraph')
    if (records.length === 0)
      report(title.line, 'record', title.text, 'names no record', 'at least one line “- record: id”')
    if (charts.length === 0)
      report(title.line, 'chart', title.text, 'names no chart', 'at least one line “- chart: address”')
  }
}

/** The statements in the lines of a file after its front matter; the first of them is line number `first`. */
export function readStatements(
  lines: readonly string[],
  first: number,
  report: Report,
): readonly Statement[] {
  const statements: Draft[] = []
  let paragraph: Placed | null = null
  const endParagraph = () => {
    const draft = statements.at(-1)
    if (paragraph !== null && draft) {
      checkText(paragraph, 'words', STORY_LIMITS.paragraph, report)
      draft.words.push(paragraph.text)
    }
    paragraph = null
  }
  for (const [index, text] of lines.entries()) {
    const line = first + index
    const draft = statements.at(-1)
    if (text === '') endParagraph()
    else if (text.startsWith(HEADING)) {
      endParagraph()
      const title = { text: text.slice(HEADING.length), line }
      checkText(title, 'title', STORY_LIMITS.title, report)
      const id = slug(title.text)
      if (statements.some((other) => other.id === id))
        report(line, 'title', title.text, 'is the title of another statement', 'a title of its own')
      statements.push({ id, title, words: [], records: [], charts: [], later: null })
    } else if (draft === undefined)
      report(line, null, text, 'stands before the first statement', `a line that begins with “${HEADING}”`)
    else if (text.startsWith(NAMED)) {
      endParagraph()
      readNamed(draft, text, line, report)
    } else if (OTHER_MARKDOWN.test(text)) report(line, null, text, 'is no line of a story', LINES)
    else
      paragraph =
        paragraph === null
          ? { text, line }
          : { ...(paragraph as Placed), text: `${(paragraph as Placed).text} ${text}` }
  }
  endParagraph()
  checkStatements(statements, report)
  return statements
}
