import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { ask, type KnownPerson, type Problem, Refusal, whyNot } from '../connection/index.ts'
import { Button, Dialog, FleetingButton, VisuallyHidden } from '../ui/index.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { EraseForm } from './EraseForm.tsx'
import { InviteForm } from './InviteForm.tsx'

interface Props {
  person: KnownPerson
  isMe: boolean
  /** Not oneself, and nobody of the demo. */
  mayErase: boolean
}

/** One person: how far they have come in, and what an administrator can do about it. */
export function PersonLine({ person, isMe, mayErase }: Props) {
  const queries = useQueryClient()
  const [doing, setDoing] = useState<'change' | 'invite' | 'erase'>()
  const [problem, setProblem] = useState<Problem>()
  const { name, email, administrator, signedIn, invitation } = person
  const reread = () => void queries.invalidateQueries({ queryKey: ['known-people'] })
  const close = () => setDoing(undefined)
  const revoke = async (id: string) => {
    const answer = await ask(`/api/invitations/${id}`, z.unknown(), undefined, 'DELETE')
    setProblem(answer.kind === 'value' ? undefined : whyNot(answer))
    reread()
  }
  return (
    <li className="administration-line people-line">
      <div className="people-what">
        <p>
          <span className="people-name">{name}</span>
          {isMe && (
            <span className="ui-soft">
              {' '}
              <Trans>du</Trans>
            </span>
          )}
        </p>
        <p className="ui-soft">{email}</p>
      </div>
      <Standing administrator={administrator} signedIn={signedIn} until={invitation?.expiresAt} />
      <div className="ui-acts">
        {!signedIn && (
          <Button size="small" onClick={() => setDoing('invite')}>
            {invitation ? <Trans>Bjud in igen …</Trans> : <Trans>Bjud in …</Trans>}
            <VisuallyHidden> {name}</VisuallyHidden>
          </Button>
        )}
        {invitation && (
          <FleetingButton size="small" onClick={() => void revoke(invitation.id)}>
            <Trans>Återkalla inbjudan</Trans>
            <VisuallyHidden> {name}</VisuallyHidden>
          </FleetingButton>
        )}
        <Button size="small" onClick={() => setDoing('change')}>
          <Trans>Ändra …</Trans>
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </div>
      <Refusal problem={problem} />
      {doing === 'change' && (
        <Dialog open onOpenChange={(open) => !open && close()} title={<ChangeTitle name={name} />}>
          <ChangeForm person={person} onChanged={reread} onClose={close} />
          <div className="people-more">
            <a href={`/api/people/${person.id}/export`} download>
              <Trans>Hämta uppgifterna om {name}</Trans>
            </a>
            {mayErase && (
              <Button onClick={() => setDoing('erase')}>
                <Trans>Radera {name} …</Trans>
              </Button>
            )}
          </div>
        </Dialog>
      )}
      {doing === 'erase' && (
        <Dialog open onOpenChange={(open) => !open && close()} title={<EraseTitle name={name} />}>
          <EraseForm person={person} onErased={reread} onClose={close} />
        </Dialog>
      )}
      {doing === 'invite' && (
        <Dialog
          open
          onOpenChange={(open) => !open && close()}
          title={<InviteTitle name={name} />}
          description={invitation && <Trans>Den förra länken slutar gälla när du gör en ny.</Trans>}
        >
          <InviteForm known={person} onInvited={reread} onClose={close} />
        </Dialog>
      )}
    </li>
  )
}

function ChangeTitle({ name }: { name: string }) {
  return <Trans>Ändra {name}</Trans>
}

function EraseTitle({ name }: { name: string }) {
  return <Trans>Radera {name}?</Trans>
}

function InviteTitle({ name }: { name: string }) {
  return <Trans>Bjud in {name}</Trans>
}

function Standing(told: { administrator: boolean; signedIn: boolean; until: number | undefined }) {
  const { i18n } = useLingui()
  const until =
    told.until === undefined
      ? undefined
      : i18n.date(new Date(told.until), { day: 'numeric', month: 'long' })
  return (
    <p role="status" className="people-standing">
      {told.administrator && (
        <span className="people-mark">
          <Trans>Administratör</Trans>
        </span>
      )}
      {!told.signedIn && (
        <span className="ui-soft">
          {until === undefined ? (
            <Trans>Har inte varit inne</Trans>
          ) : (
            <Trans>Inbjuden, länken gäller till {until}</Trans>
          )}
        </span>
      )}
    </p>
  )
}
