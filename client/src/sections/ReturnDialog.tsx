import { Trans } from '@lingui/react/macro'
import type { TextRef } from '@samsyn/scoring'
import { ReasonDialog } from '../reason/index.ts'
import { useTextWords } from '../words/index.ts'
import { useSectionsHere } from './sections.ts'

/** Gives a text back to those who write it, and says what is wanted. */
export function ReturnDialog({ on, onClose }: { on: TextRef; onClose: () => void }) {
  const { frame, send } = useSectionsHere()
  const { heading } = useTextWords(frame.template)(on)
  return (
    <ReasonDialog
      title={<Trans>Skicka tillbaka {heading}?</Trans>}
      description={<Trans>Utvärderarna ser vad du skriver här ovanför texten.</Trans>}
      label={<Trans>Vad behöver ändras</Trans>}
      missing={<Trans>Skriv vad som behöver ändras.</Trans>}
      verb={<Trans>Skicka tillbaka</Trans>}
      longest={10_000}
      commandOf={(reason) => ({ type: 'returnSection', section: on, reason })}
      send={send}
      onClose={onClose}
    />
  )
}
