import { Trans, useLingui } from '@lingui/react/macro'
import { closingWords, type RoomState } from '../connection/index.ts'
import { LateText } from '../restored/index.ts'
import { Button } from '../ui/index.ts'
import { useEvaluationHere } from './evaluation.ts'

interface Props {
  state: RoomState
  mayWrite: boolean
  /** Not to write here, though an evaluator. */
  recused: boolean
}

/** Why the text cannot be written in, where that is so. */
export function ReadingNote({ state, mayWrite, recused }: Props) {
  const { t } = useLingui()
  const { id, view } = useEvaluationHere()
  if (state.ended)
    return (
      <>
        <div className="workspace-note workspace-note-bad" role="alert">
          <p>
            <strong>{t(closingWords[state.ended].title)}.</strong>{' '}
            {t(closingWords[state.ended].what)}
          </p>
          <Button size="small" onClick={() => location.reload()}>
            <Trans>Läs in sidan igen</Trans>
          </Button>
        </div>
        {state.ended === 'frozen' && <LateText evaluation={id} />}
      </>
    )
  if (mayWrite) return null
  return (
    <p className="workspace-note">
      {view.phase !== 'open' ? (
        <Trans>Utvärderingen är stängd för ändringar. Du läser.</Trans>
      ) : recused ? (
        <Trans>Du är jävig i det här området och läser utan att skriva.</Trans>
      ) : (
        <Trans>Utvärderarna skriver texten. Du läser.</Trans>
      )}
    </p>
  )
}
