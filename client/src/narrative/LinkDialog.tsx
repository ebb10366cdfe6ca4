import { Trans, useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { Button, Dialog, Field } from '../ui/index.ts'
import { addressOf, linkAt, removeLink, setLink, wordsToLink } from './links.ts'

interface Props {
  editor: Editor
  onClose: () => void
}

/** Where the selected words lead. Open as long as it is there. */
export function LinkDialog({ editor, onClose }: Props) {
  const { t } = useLingui()
  const [now] = useState(() => linkAt(editor))
  const [words] = useState(() => wordsToLink(editor))
  const [written, setWritten] = useState(now ?? '')
  const [problem, setProblem] = useState<string>()
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const address = addressOf(written)
    if (address === undefined) {
      setProblem(t`Skriv en webbadress, som https://skr.se, eller en e-postadress.`)
      return
    }
    setLink(editor, address)
    onClose()
  }
  return (
    <Dialog open onOpenChange={onClose} title={now ? t`Ändra länk` : t`Lägg till länk`}>
      <form onSubmit={onSubmit} noValidate>
        {words !== '' && (
          <p className="narrative-dialog-words">
            <Trans>Länkade ord:</Trans>{' '}
            <q>{words.length > 120 ? `${words.slice(0, 120)}…` : words}</q>
          </p>
        )}
        <Field label={t`Adress`} problem={problem}>
          {(given) => (
            <input
              {...given}
              className="ui-input"
              type="url"
              value={written}
              onChange={({ target: { value } }) => setWritten(value)}
            />
          )}
        </Field>
        <div className="narrative-dialog-acts">
          {now && (
            <a href={now} target="_blank" rel="noopener noreferrer">
              <Trans>Öppna länken</Trans>
            </a>
          )}
          {now && (
            <Button
              onClick={() => {
                removeLink(editor)
                onClose()
              }}
            >
              <Trans>Ta bort länken</Trans>
            </Button>
          )}
          <Button onClick={onClose}>
            <Trans>Avbryt</Trans>
          </Button>
          <Button kind="primary" type="submit">
            <Trans>Spara länken</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
