import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Field, useCopying } from '../ui/index.ts'

/** An invitation that was made just now. */
export interface Invited {
  name: string
  email: string
  /** Of its link; null where it went by mail. */
  path: string | null
  expiresAt: number
}

/** What became of an invitation: on its way, or a link to carry over, shown this one time. */
export function InvitationTold({ invited, onClose }: { invited: Invited; onClose: () => void }) {
  const { i18n } = useLingui()
  const { name, email, path } = invited
  const until = i18n.date(new Date(invited.expiresAt), { day: 'numeric', month: 'long' })
  return (
    <div className="people-form">
      {path === null ? (
        <p role="status">
          <Trans>
            Ett brev är på väg till {name}, {email}. Länken i det gäller till {until}, en gång.
          </Trans>
        </p>
      ) : (
        <>
          <p role="status">
            <Trans>
              Lämna länken till {name}, och bara dit: den som har den kommer in som {name}. Den
              gäller till {until}, en gång, och visas bara nu.
            </Trans>
          </p>
          <LinkToCopy link={`${location.origin}${path}`} />
        </>
      )}
      <div className="ui-acts">
        <Button onClick={onClose}>
          <Trans>Klart</Trans>
        </Button>
      </div>
    </div>
  )
}

function LinkToCopy({ link }: { link: string }) {
  const { t } = useLingui()
  const [said, copy] = useCopying(link, t`Länken är kopierad.`)
  return (
    <>
      <Field label={<Trans>Länk</Trans>}>
        {(given) => (
          <input
            {...given}
            className="ui-input"
            readOnly
            value={link}
            onFocus={({ target }) => target.select()}
          />
        )}
      </Field>
      <div className="ui-acts">
        <Button kind="primary" onClick={() => void copy()}>
          <Trans>Kopiera länken</Trans>
        </Button>
        <span role="status" className="ui-soft">
          {said}
        </span>
      </div>
    </>
  )
}
