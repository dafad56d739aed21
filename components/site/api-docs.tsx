import { TryRequest } from '@/components/explore/share/try-request'
import { EXAMPLES } from '@/lib/about/examples'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { LIVE_PATH } from '@/lib/http/live-path.mjs'
import { FileGuide } from './file-guide'

/** The documentation of the API: rules, files, embeds, and each endpoint with an example to run. */
export function ApiDocs({ site }: { site: string }) {
  return (
    <div className="max-w-measure">
      <h1 className="text-2xl">API</h1>
      <p className="mt-2">
        Everything on the site can be read as JSON under <code>/api/v1</code>, by any program and from any
        page, without a key. Filters and dates are the parameters of the pages: what you see at{' '}
        <a href="/troops?known=2025-01-13">/troops?known=2025-01-13</a> is what <code>known=2025-01-13</code>{' '}
        selects here.
      </p>
      <ul className="mt-4 list-disc pl-5">
        <li>
          Lists come in pages: <code>limit</code> sets the number of rows (100 by default, at most 500),{' '}
          <code>next</code> in the answer is the address of the next page. Later pages keep to the revision of
          the first.
        </li>
        <li>
          <code>rev=N</code> pins an answer to a revision: it never changes and may be cached. Where that
          revision was published a moment ago, 503 with <code>Retry-After</code> says that it is on its way.
          Every other answer names the newest revision of the server in <code>Ledger-Revision</code>.
        </li>
        <li>
          A faulty request is answered with 400 <code>application/problem+json</code>, naming the parameter,
          its value and what is allowed. Nothing is guessed.
        </li>
        <li>
          Charts, comparisons and the timeline are also <a href="#files">files</a>, with the same parameters.
        </li>
      </ul>
      <FileGuide site={site} />
      <section id="embeds" className="mt-8" aria-labelledby="embeds-heading">
        <h2 id="embeds-heading" className="text-lg">
          Embeds
        </h2>
        <p className="mt-1">
          Only <code>/embed/&lt;chart&gt;</code> and <code>/embed/compare</code> may be framed by other sites.
          “Download or share” gives the code of each chart. Systems that support oEmbed find it through the
          link in the page, or ask <a href={`/oembed?url=/charts/${EXAMPLES.chart}`}>/oembed?url=…</a>.
        </p>
        <p className="mt-2">A frame and the page around it can exchange messages:</p>
        <ul className="mt-1 list-disc pl-5">
          <li>
            The frame sends <code>{"{ type: 'alliance-ledger:height', height: 612 }"}</code> in whole CSS
            pixels whenever its content grows or shrinks. <a href="/embed.js">/embed.js</a> receives it and
            sets the height; a page may also do so itself. It finds frames in open shadow roots; a page tells
            it of a closed one by{' '}
            <code>{"dispatchEvent(new CustomEvent('alliance-ledger:root', { detail: root }))"}</code>. The
            messages of a sandboxed frame have the origin <code>null</code>.
          </li>
          <li>
            The page may send <code>{"{ type: 'alliance-ledger:ask' }"}</code>: the frame answers with its
            height. A page that starts listening late asks once, as the script does.
          </li>
          <li>
            The page may send <code>{"{ type: 'alliance-ledger:theme', theme: 'dark' }"}</code> (or light, or
            auto) to set the colours. Without it the frame follows the reader’s system, or <code>theme</code>{' '}
            in its address.
          </li>
        </ul>
      </section>
      {Object.values(ENDPOINTS).map(({ path, summary, example }) => (
        <section key={path} className="mt-8" aria-label={path}>
          <h2 className="text-lg">
            <code className="wrap-anywhere">{path}</code>
          </h2>
          <p>{summary}.</p>
          {path === LIVE_PATH ? (
            // It does not end: a browser would wait for the rest of it.
            <pre className="wrap-anywhere mt-1 whitespace-pre-wrap text-sm">
              <code>{`curl -N '${site}${example}'`}</code>
            </pre>
          ) : (
            <>
              <p className="mt-1">
                <a className="wrap-anywhere" href={example}>
                  {example}
                </a>
              </p>
              <pre className="wrap-anywhere mt-1 whitespace-pre-wrap text-sm">
                <code>{`curl '${site}${example}'`}</code>
              </pre>
              <TryRequest address={example} />
            </>
          )}
        </section>
      ))}
    </div>
  )
}
