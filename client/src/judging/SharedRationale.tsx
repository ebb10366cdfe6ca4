import { Trans, useLingui } from '@lingui/react/macro'
import { rationaleOf } from '@samsyn/document'
import { type ReactNode, type Ref, useId } from 'react'
import { TextEditor } from '../narrative/index.ts'
import { usePanel } from './usePanel.ts'

interface Props {
  mayWrite: boolean
  hint?: ReactNode
  problem?: ReactNode
  holder?: Ref<HTMLDivElement>
}

/** The team's one rationale, written by all with carets. */
export function SharedRationale({ mayWrite, hint, problem, holder }: Props) {
  const { t } = useLingui()
  const { row, talk, frame } = usePanel()
  const id = useId()
  if (!talk.room) return null
  return (
    <div className="ui-field" ref={holder}>
      <span id={`${id}-label`} className="ui-field-label">
        <Trans>Gemensam motivering</Trans>
      </span>
      <div id={`${id}-more`}>
        {hint && <p className="ui-field-hint">{hint}</p>}
        <p className="ui-field-problem" aria-live="polite">
          {problem}
        </p>
      </div>
      <div className="judging-shared" data-invalid={problem ? true : undefined}>
        <TextEditor
          room={talk.room}
          fragment={rationaleOf(talk.room.doc, row.no)}
          mayWrite={mayWrite}
          labelledBy={`${id}-label`}
          describedBy={`${id}-more`}
          placeholder={mayWrite ? t`Skriv den tillsammans.` : t`Ingen text ännu.`}
          language={frame.template.language}
        />
      </div>
    </div>
  )
}
