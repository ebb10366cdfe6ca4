import { Trans, useLingui } from '@lingui/react/macro'
import { Quote } from './Quote.tsx'
import type { Sentence } from './wording.ts'

interface Props {
  sentence: Sentence
  /** When it happened, in words. */
  when?: string
}

/** One event in words, and under it what was written with it. */
export function Said({ sentence, when }: Props) {
  const { i18n } = useLingui()
  return (
    <div className="trail-said">
      <p>
        {i18n._(sentence.said)}
        {when !== undefined && <span className="trail-soft"> · {when}</span>}
      </p>
      {sentence.kind === 'quoting' && <Quote text={sentence.quote} />}
      {sentence.kind === 'erased' && (
        <p className="trail-soft">
          <Trans>Texten är raderad.</Trans>
        </p>
      )}
      {sentence.kind === 'listing' && (
        <ul className="ui-list trail-facts">
          {sentence.facts.map((fact) => (
            <li key={fact.id}>{i18n._(fact)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
