import { Trans, useLingui } from '@lingui/react/macro'
import { closingWords } from '../connection/index.ts'
import { usePanel } from './usePanel.ts'
import type { TalkLine } from './useTalkLine.ts'

/** Said where the others do not see what one moves, and what can be done all the same. */
export function TalkNote({ line, mayWrite }: { line: TalkLine; mayWrite: boolean }) {
  const { t } = useLingui()
  const { talk } = usePanel()
  const { ended } = talk.state
  return (
    <p role="status" className="judging-note judging-apart">
      {line === 'ended' && ended && `${t(closingWords[ended].title)}. `}
      {(line === 'away' || line === 'ended') &&
        (mayWrite ? (
          <Trans>
            Ni ser inte varandras ändringar just nu. Du kan ändå föreslå det som står här.
          </Trans>
        ) : (
          <Trans>Du ser inte teamets ändringar just nu.</Trans>
        ))}
    </p>
  )
}
