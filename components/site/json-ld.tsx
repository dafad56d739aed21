/** Facts about a page for machines. The sign that could end the element early is written as an escape. */
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
