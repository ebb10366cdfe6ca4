import { Trans } from '@lingui/react/macro'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

/** C8. What happens next, and who does it. Nothing when the row is decided. */
export function NextLine() {
  const { row, me } = usePanel()
  const words = useWords()
  const { next } = row
  if (!next || next.who.length === 0) return null
  const mine = next.who.includes(me)
  return (
    <p className="judging-next" data-mine={mine || undefined}>
      <NextWords
        act={next.act}
        all={words.people(next.who, 'subject')}
        any={words.people(next.who, 'subject', 'or')}
      />
    </p>
  )
}

interface Props {
  act: 'submit' | 'propose' | 'agree' | 'adjudicate' | 'assign'
  all: string
  any: string
}

function NextWords({ act, all, any }: Props) {
  switch (act) {
    case 'submit':
      return <Trans>Nästa: {all} lämnar in</Trans>
    case 'propose':
      return <Trans>Nästa: {any} föreslår ett värde</Trans>
    case 'agree':
      return <Trans>Nästa: {all} håller med eller föreslår annat</Trans>
    case 'adjudicate':
      return <Trans>Nästa: {any} avgör som ledare</Trans>
    case 'assign':
      return <Trans>Nästa: {any} utser en utvärderare till</Trans>
  }
}
