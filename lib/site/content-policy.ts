/** The SHA-256 hashes, in base64, of the inline scripts and styles of a page. */
export interface InlineHashes {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/**
 * The inline scripts and styles allowed on a page: those with the nonce of one response and, besides, styles with these
 * hashes; or those with these hashes.
 */
export type Inline = { readonly nonce: string; readonly styles: readonly string[] } | InlineHashes

/**
 * The context of a response: a page, a page that other sites may frame, a file, or a PDF, which browsers show in a
 * viewer of their own.
 */
export type AnswerKind = 'page' | 'embed' | 'file' | 'pdf'

const sha256 = (hash: string) => `'sha256-${hash}'`

/** The policy of an answer that has no inline script or style. */
export const NOTHING_INLINE: InlineHashes = { scripts: [], styles: [] }

/**
 * The Content-Security-Policy of a response. No policy allows inline scripts or styles without a nonce or hash;
 * `development` adds what the client of the development server needs.
 */
export function contentPolicy(kind: AnswerKind, inline: Inline, development = false): string {
  const { scripts, styles } =
    'nonce' in inline
      ? {
          scripts: [`'nonce-${inline.nonce}'`],
          styles: [`'nonce-${inline.nonce}'`, ...inline.styles.map(sha256)],
        }
      : { scripts: inline.scripts.map(sha256), styles: inline.styles.map(sha256) }
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts, ...(development ? ["'unsafe-eval'"] : [])],
    // Beside a nonce, `unsafe-inline` would mean nothing.
    'style-src': ["'self'", ...(development ? ["'unsafe-inline'"] : styles)],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'manifest-src': ["'self'"],
    // The preview of an embed.
    'frame-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': [kind === 'embed' ? '*' : "'none'"],
  }
  const { sandbox: _, ...ofPdf } = FILE_DIRECTIVES
  // Safari shows no PDF in a sandbox.
  const chosen = kind === 'file' ? FILE_DIRECTIVES : kind === 'pdf' ? ofPdf : directives
  return Object.entries(chosen)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

/** The policy of a document for machines, by the end of its internal path or the name of its format. */
export const filePolicy = (path: string): string =>
  contentPolicy(/(?:^|\/)pdf$/.test(path) ? 'pdf' : 'file', NOTHING_INLINE)

// An exported SVG has its own style sheet and font; opened directly, it may use those and nothing else.
const FILE_DIRECTIVES = {
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'font-src': ['data:'],
  'img-src': ['data:'],
  'frame-ancestors': ["'none'"],
  sandbox: [],
} as const
