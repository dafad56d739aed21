/** Structured data about a page as JSON-LD. `<` is escaped, so that no text can close the element. */
export function JsonLd({ facts }: { facts: object }) {
  const text = JSON.stringify(facts).replaceAll('<', '\\u003c')
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: text in a script element is not escaped as elsewhere
      dangerouslySetInnerHTML={{ __html: text }}
    />
  )
}
