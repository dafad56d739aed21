import { XMLParser } from 'fast-xml-parser'

/** An element of a page as the server sent it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | null
  readonly children: readonly (Element | string)[]
}

type Parsed = Readonly<Record<string, unknown>>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  allowBooleanAttributes: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: Infinity },
  unpairedTags: ['meta', 'link', 'br', 'hr', 'img', 'input', 'source', 'wbr', 'col'],
  stopNodes: ['*.script', '*.style'],
})

const NAME_OF_TEXT = '#text'

function element(node: Parsed, parent: Element | null): Element {
  const [name = '', inside] = Object.entries(node).find(([key]) => key !== ':@') ?? []
  const attributes = (node[':@'] ?? {}) as Record<string, string>
  const children: (Element | string)[] = []
  const made: Element = { name, attributes, parent, children }
  for (const child of inside as readonly Parsed[])
    children.push(NAME_OF_TEXT in child ? String(child[NAME_OF_TEXT]) : element(child, made))
  return made
}

/** The outermost element of a page or a drawing, which has that name. Throws where it has not. */
export function parsed(markup: string, name: 'html' | 'svg' = 'html'): Element {
  const root = (parser.parse(markup) as readonly Parsed[]).find((node) => name in node)
  if (root === undefined) throw new Error(`There is no ${name} element.`)
  return element(root, null)
}

/** All elements of a name inside one, in the order of the page. */
export function all(within: Element, name: string): readonly Element[] {
  return within.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  )
}

/** The values of an attribute of all elements of a name, where they have it. */
export const values = (within: Element, name: string, attribute: string): readonly string[] =>
  all(within, name).flatMap(({ attributes }) => attributes[attribute] ?? [])

export const textOf = (within: Element): string =>
  within.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** Whether an element or one around it is such. */
export const isWithin = (start: Element, such: (element: Element) => boolean): boolean =>
  such(start) || (start.parent !== null && isWithin(start.parent, such))
