import { Trans, useLingui } from '@lingui/react/macro'
import { Copy } from 'lucide-react'
import { Button, Field, useCopying } from '../ui/index.ts'

interface Props {
  link: string
  passcode: boolean
  onClose: () => void
}

/** A link that was made just now, to be taken along. */
export function LinkOnce({ link, passcode, onClose }: Props) {
  const { t } = useLingui()
  const [said, copy] = useCopying(link, t`Länken är kopierad.`)
  return (
    <div className="releases-dialog">
      <Field label={<Trans>Länk</Trans>}>
        {(given) => (
          <input
            {...given}
            className="ui-input"
            readOnly
            value={link}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      {passcode && (
        <p>
          <Trans>Lämna koden en annan väg än länken, till exempel per telefon.</Trans>
        </p>
      )}
      <div className="ui-acts">
        <Button kind="primary" onClick={() => void copy()}>
          <Copy aria-hidden />
          <Trans>Kopiera länken</Trans>
        </Button>
        <Button onClick={onClose}>
          <Trans>Klar</Trans>
        </Button>
      </div>
      <p role="status" className="releases-soft">
        {said}
      </p>
    </div>
  )
}
