import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AdministrationPage } from '../administration/index.ts'
import { askFor, knownPeople, Refused, useProblemWords } from '../connection/index.ts'
import { useMe } from '../session/index.ts'
import { Button, Dialog, Field, peopleMatching, Skeleton, Unread } from '../ui/index.ts'
import { InviteForm } from './InviteForm.tsx'
import { PersonLine } from './PersonLine.tsx'
import './people.css'

/** Everybody the server knows, for administrators: who gets in, and who administers. */
export function PeopleScreen() {
  const { t } = useLingui()
  const [inviting, setInviting] = useState(false)
  return (
    <AdministrationPage
      title={t`Personer`}
      lead={
        <Trans>
          Alla som kan logga in här. Vem som är med i en utvärdering bestäms i den, av den som leder
          granskningen.
        </Trans>
      }
      act={
        <Button kind="primary" onClick={() => setInviting(true)}>
          <Trans>Bjud in …</Trans>
        </Button>
      }
    >
      <People />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </AdministrationPage>
  )
}

function InviteDialog({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Bjud in någon</Trans>}
      description={
        <Trans>
          Den som bjuds in kommer in genom en länk, och kan sedan utses i utvärderingar.
        </Trans>
      }
    >
      <InviteForm
        asAdministrator
        onInvited={() => void queries.invalidateQueries({ queryKey: ['known-people'] })}
        onClose={onClose}
      />
    </Dialog>
  )
}

function People() {
  const words = useProblemWords()
  const { data: here } = useMe()
  const [sought, setSought] = useState('')
  const found = useQuery({
    queryKey: ['known-people'],
    queryFn: () => askFor('/api/people', knownPeople),
  })
  if (found.isPending) return <Skeleton height="12em" />
  if (found.isError)
    return (
      <Unread onAgain={() => void found.refetch()}>
        {found.error instanceof Refused && words(found.error.problem)}
      </Unread>
    )
  const everybody = found.data.people
  const shown = peopleMatching(sought, everybody)
  return (
    <>
      {everybody.length > 8 && (
        <search className="people-search">
          <Field label={<Trans>Sök en person</Trans>}>
            {(given) => (
              <input
                {...given}
                className="ui-input"
                type="search"
                value={sought}
                onChange={({ target }) => setSought(target.value)}
              />
            )}
          </Field>
        </search>
      )}
      <p className="ui-soft" role="status">
        <Plural value={shown.length} one="# person" other="# personer" />
      </p>
      <ul className="ui-list administration-list">
        {shown.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            isMe={person.id === here?.person?.id}
            mayErase={person.id !== here?.person?.id && !here?.demo}
          />
        ))}
      </ul>
    </>
  )
}
