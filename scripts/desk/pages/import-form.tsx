import { KIND_IDS, KINDS } from '@/lib/imports/kinds'

/** What is to be imported: a kind, and a file or an address. */
export function ImportForm({ problem }: { problem: readonly string[] }) {
  return (
    <>
      {problem.length > 0 && (
        <div className="told refused" role="alert">
          {problem.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one message
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
      <p>
        An import proposes and publishes nothing: what it finds waits in the inbox, beside the rows that it
        may repeat. Run again, it proposes nothing twice and remembers what was refused.
      </p>
      <form method="post" encType="multipart/form-data" className="panel">
        <div className="field">
          <label htmlFor="kind">What it is</label>
          <select id="kind" name="kind" required>
            {KIND_IDS.map((id) => (
              <option key={id} value={id}>
                {KINDS[id].label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="file">A file</label>
          <input id="file" name="file" type="file" />
        </div>
        <div className="field">
          <label htmlFor="address">or its address</label>
          <input id="address" name="address" type="url" placeholder="https://" autoComplete="off" />
        </div>
        <div className="field">
          <label htmlFor="mapping">For any other table: the mapping file</label>
          <input id="mapping" name="mapping" type="file" accept=".json,application/json" />
        </div>
        <button type="submit">Import into the inbox</button>
      </form>
      <h2>Licences</h2>
      <ul className="list">
        {KIND_IDS.map((id) => (
          <li key={id}>
            {KINDS[id].label}: {KINDS[id].licence.name}.{' '}
            <span className="help">It asks to {KINDS[id].licence.asks}.</span>
          </li>
        ))}
      </ul>
    </>
  )
}
