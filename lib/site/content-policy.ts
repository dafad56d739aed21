/** The scripts allowed on a page: a nonce for one response, or the hashes of the inline scripts of a static page. */
export type Scripts = { readonly nonce: string } | { readonly hashes: readonly string[] }

/**
 * The context of a response: a page, a page that other sites may frame, a file, or a PDF, which browsers show in a
 * viewer of their own.
 */
export type AnswerKind = 'page' | 'embed' | 'file' | 'pdf'

/**
 * The Content-Security-Policy of a response. No policy allows inline scripts or styles without a nonce or hash;
 * `development` adds what the client of the development server needs.
 */
export function contentPolicy(kind: AnswerKind, scripts: Scripts, development = false): string {
  const inline =
    'nonce' in scripts ? [`'nonce-${scripts.nonce}'`] : scripts.hashes.map((hash) => `'sha256-${hash}'`)
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...inline, ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", ...(development ? ["'unsafe-inline'"] : [])],
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

// An exported SVG has its own style sheet and font; opened directly, it may use those and nothing else.
const FILE_DIRECTIVES = {
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'font-src': ['data:'],
  'img-src': ['data:'],
  'frame-ancestors': ["'none'"],
  sandbox: [],
} as const
