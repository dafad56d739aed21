import { hasHtml } from './cell-problem'

/** The text of HTML as a reader sees it; other text unchanged. */
export const textWithoutTags = (text: string): string =>
  hasHtml(text)
    ? text
        .replace(/<[^<>]{0,2000}>/g, ' ')
        .replaceAll('&nbsp;', ' ')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .replace(/ {2,}/g, ' ')
        .trim()
    : text
