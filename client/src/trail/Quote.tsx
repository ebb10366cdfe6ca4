import { Trans } from '@lingui/react/macro'
import { useId, useState } from 'react'

/** More than about three lines opens by a button; what it would hide is more than a line. */
const LONG = 240

/** What somebody wrote, as they broke it into paragraphs; a long one first shows its beginning. */
export function Quote({ text }: { text: string }) {
  const id = useId()
  const [whole, setWhole] = useState(false)
  if (text.trim() === '') return null
  const long = text.length > LONG || text.split('\n').length > 3
  return (
    <>
      <blockquote id={id} className="trail-quote" data-cut={(long && !whole) || undefined}>
        {text}
      </blockquote>
      {long && (
        <button
          type="button"
          className="trail-more"
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole(!whole)}
        >
          {whole ? <Trans>Visa mindre</Trans> : <Trans>Visa allt</Trans>}
        </button>
      )}
    </>
  )
}
