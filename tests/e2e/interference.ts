/*
 * What extensions of the browser do to a page, each as a function that runs in it. None changes a word, so that the page
 * must still read like an untouched one; a translator that did would hide old numbers behind its words.
 */

/** Replaces every text by nested `<font>` elements, as the translator of Chrome does, and each that comes later. */
function translate(): void {
  const font = () => document.createElement('font')
  const replace = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      const parent = text.parentElement
      if (!parent || text.data.trim() === '') continue
      if (parent.closest('script, style, noscript, font, option, [translate=no]:not(:has([translate=yes]))'))
        continue
      const outer = font()
      const inner = font()
      inner.textContent = text.data
      outer.append(inner)
      text.replaceWith(outer)
    }
  }
  document.documentElement.lang = 'de'
  document.documentElement.classList.add('translated-ltr')
  replace(document.body)
  new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) {
      if (type === 'characterData') replace(target.parentNode ?? target)
      for (const node of addedNodes) if (node.isConnected) replace(node.parentNode ?? node)
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
}

/** Puts the translation before the text and then takes the text out, in SVG too. */
function translateRoughly(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('script, style, noscript')) continue
    const font = document.createElement('font')
    font.textContent = text.data
    text.before(font)
    text.remove()
  }
}

/** Rewrites whole paragraphs as text, without the elements in them. */
function rewriteParagraphs(): void {
  for (const part of document.querySelectorAll('main p, main li button, main dt, main summary'))
    if (!part.querySelector('input, svg, button')) part.innerHTML = `<span>${part.textContent ?? ''}</span>`
}

/** Wraps every text, which stays in the document. */
function wrap(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    if (text.data.trim() === '' || text.parentElement?.closest('script, style, noscript, svg')) continue
    const mark = document.createElement('mark')
    text.before(mark)
    mark.append(text)
  }
}

/** Splits texts at their digits, as what marks the results of a search does. */
function highlight(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  for (const text of texts) {
    const at = text.data.search(/\d/)
    if (at < 0 || text.parentElement?.closest('script, style, noscript, svg')) continue
    const digits = text.splitText(at)
    digits.splitText(1)
    const mark = document.createElement('mark')
    digits.replaceWith(mark)
    mark.append(digits)
  }
}

/** Removes elements that a view may change or remove, and forbids the rest of a kind by a style sheet. */
function block(): void {
  const sheet = new CSSStyleSheet()
  sheet.insertRule('[class*=banner] { display: none !important }')
  document.adoptedStyleSheets.push(sheet)
  for (const part of document.querySelectorAll(
    'main [role=status], main form + p, main li:nth-child(4n + 4)',
  ))
    part.remove()
}

/** Puts style sheets after those of the page, and attributes and colours on each element. */
function darken(): void {
  document.documentElement.setAttribute('data-darkreader-mode', 'dynamic')
  for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) {
    const style = document.createElement('style')
    style.className = 'darkreader darkreader--sync'
    sheet.after(style)
  }
  for (const element of document.body.querySelectorAll<HTMLElement | SVGElement>('*')) {
    element.setAttribute('data-darkreader-inline-color', '')
    element.style.setProperty('--darkreader-inline-color', '#e8e6e3')
  }
}

/** Puts elements beside and around fields, and at the ends of the page. */
function fillPasswords(): void {
  for (const field of document.querySelectorAll('input, select')) {
    const icon = document.createElement('div')
    icon.attachShadow({ mode: 'closed' })
    field.after(icon)
    field.setAttribute('data-lpignore', 'false')
    const around = document.createElement('span')
    field.before(around)
    around.append(field)
  }
  document.body.append(document.createElement('com-password-manager'))
  document.documentElement.append(document.createElement('div'))
}

export const INTERFERENCES: Readonly<Record<string, () => void>> = {
  'the translator of the browser': translate,
  'a rough translator': translateRoughly,
  'a translator of paragraphs': rewriteParagraphs,
  'a wrapper of texts': wrap,
  'a highlighter': highlight,
  'an ad blocker': block,
  'a dark mode': darken,
  'a password manager': fillPasswords,
}
