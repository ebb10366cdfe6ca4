import { Trans } from '@lingui/react/macro'
import { type PersonId, personId } from '@samsyn/scoring'
import { InviteForm } from '../people/index.ts'
import { Dialog } from '../ui/index.ts'

interface Props {
  evaluation: string
  /** The part they get, in words. */
  role: string
  onInvited: (person: { id: PersonId; name: string }) => void
  onClose: () => void
}

/** Asks somebody in who is not known here, and gives them their part at once. */
export function InviteContact({ evaluation, role, onInvited, onClose }: Props) {
  const called = role.toLocaleLowerCase('sv')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Bjud in någon ny</Trans>}
      description={
        <Trans>
          Den som bjuds in blir {called} här genast, och kommer in genom en länk som gäller en gång.
        </Trans>
      }
    >
      <InviteForm
        evaluation={evaluation}
        onInvited={({ id, name }) => {
          const known = personId.safeParse(id).data
          if (known) onInvited({ id: known, name })
        }}
        onClose={onClose}
      />
    </Dialog>
  )
}
