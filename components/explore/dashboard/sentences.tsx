import { viewHref } from '@/lib/views/codec'
import type { View } from '@/lib/views/parameters'
import { retainedParams } from '@/lib/views/retained-params'
import type { Sentence } from '@/words/answers'

/** The sentences of an answer, whose numbers and headlines lead to their rows. */
export function Sentences({ sentences, view }: { sentences: readonly Sentence[]; view: View }) {
  const retained = retainedParams(view)
  return (
    <div className="max-w-measure text-lg">
      {sentences.map((sentence) => (
        <p key={JSON.stringify(sentence)} className="mt-1 first:mt-0">
          {sentence.map((part) =>
            typeof part === 'string' ? (
              part
            ) : (
              <a key={`${part.record} ${part.text}`} href={viewHref(`/records/${part.record}`, retained)}>
                {part.text}
              </a>
            ),
          )}
        </p>
      ))}
    </div>
  )
}
