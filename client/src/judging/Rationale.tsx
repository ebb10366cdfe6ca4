import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId, useState } from 'react'

/** More than about five lines of the panel opens by a button; what it would hide is more than a line. */
const LONG = 260

/** A rationale as its writer broke it into paragraphs; a long one first shows its beginning. */
export function Rationale({ text, act }: { text: string; act?: ReactNode }) {
  const id = useId()
  const [whole, setWhole] = useState(false)
  if (text.trim() === '')
    return (
      <p className="judging-note">
        <Trans>Ingen motivering.</Trans>
      </p>
    )
  const long = text.length > LONG || text.split('\n').length > 5
  return (
    <div>
      <p id={id} className="judging-rationale" data-cut={(long && !whole) || undefined}>
        {text}
      </p>
      {(long || act) && (
        <div className="judging-under">
          {long && (
            <button
              type="button"
              className="judging-more"
              aria-expanded={whole}
              aria-controls={id}
              onClick={() => setWhole(!whole)}
            >
              {whole ? <Trans>Visa mindre</Trans> : <Trans>Visa hela motiveringen</Trans>}
            </button>
          )}
          {act}
        </div>
      )}
    </div>
  )
}
