import { Trans, useLingui } from '@lingui/react/macro'
import { flags } from '@samsyn/scoring'
import { EyeOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/index.ts'
import { type OwnDraft, withFlag } from './ownDraft.ts'
import { RationaleField } from './RationaleField.tsx'
import { useFlagWords } from './useFlagWords.ts'

interface Props {
  draft: OwnDraft
  onDraft: (draft: OwnDraft) => void
}

/** What an evaluator marks and notes for themselves: nobody else's before the reveal, C1. */
export function MarksField({ draft, onDraft }: Props) {
  const { t } = useLingui()
  const words = useFlagWords()
  return (
    <fieldset className="judging-marks-field">
      <legend className="judging-heading">{t`Att komma ihåg`}</legend>
      <p className="judging-note judging-hidden-till">
        <EyeOff aria-hidden />
        <Trans>Bara du ser det här tills bedömningarna öppnas. Då visas det för teamet.</Trans>
      </p>
      <div className="judging-flags">
        {flags.map((flag) => (
          <label key={flag} className="judging-flag-choice">
            <input
              type="checkbox"
              checked={draft.flags.includes(flag)}
              onChange={(event) => onDraft(withFlag(draft, flag, event.target.checked))}
            />
            {words(flag)}
          </label>
        ))}
      </div>
      <NoteField note={draft.note} onNote={(note) => onDraft({ ...draft, note })} />
    </fieldset>
  )
}

/** A note takes no room until somebody wants to write one. */
function NoteField({ note, onNote }: { note: string; onNote: (note: string) => void }) {
  const { t } = useLingui()
  const [wanted, setWanted] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (wanted) area.current?.focus()
  }, [wanted])
  if (note === '' && !wanted)
    return (
      <div>
        <Button size="small" onClick={() => setWanted(true)}>
          <Trans>Skriv en anteckning</Trans>
        </Button>
      </div>
    )
  return <RationaleField label={t`Anteckning`} text={note} onText={onNote} areaRef={area} />
}
