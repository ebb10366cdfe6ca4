import { Trans, useLingui } from '@lingui/react/macro'
import { type AreaNo, type PersonId, personId, type TeamView } from '@samsyn/scoring'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import {
  candidates as answer,
  askFor,
  Refusal,
  Refused,
  type SendCommand,
  useAct,
  useProblemWords,
} from '../connection/index.ts'
import { Combobox, Field, FormFoot, peopleMatching } from '../ui/index.ts'
import { whyNobody } from './standing.ts'
import { useAreaWords } from './useAreaWords.ts'

interface Props {
  id: string
  view: TeamView
  send: SendCommand
}

/** The lead makes somebody an evaluator, where judging still goes on. */
export function AssignForm({ id, view, send }: Props) {
  const { t } = useLingui()
  const areas = useAreaWords()
  const words = useProblemWords()
  const { run, busy, problem } = useAct(send)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<PersonId>()
  const [done, setDone] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const found = useQuery({
    // Every event may change where somebody could still join.
    queryKey: ['candidates', id, view.version],
    queryFn: () => askFor(`/api/evaluations/${id}/candidates`, answer),
    placeholderData: keepPreviousData,
  })
  const candidates = found.data?.candidates
  const candidate = candidates?.find((one) => one.id === chosen)

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!candidate || !chosen) return field.current?.focus()
    if (!(await run({ type: 'assign', person: chosen }))) return
    setDone(candidate.name)
    forget()
  }

  function forget(): void {
    setText('')
    setChosen(undefined)
    field.current?.focus()
  }

  if (found.isError)
    return (
      <p className="team-soft">{found.error instanceof Refused && words(found.error.problem)}</p>
    )
  return (
    <form className="team-assign" onSubmit={(event) => void act(event)}>
      <p role="status" className="team-soft">
        {done !== undefined && <Trans>{done} är nu utvärderare.</Trans>}
      </p>
      {candidates?.length === 0 ? (
        <NobodyWords why={whyNobody(view)} />
      ) : (
        <Field
          label={<Trans>Utse en utvärderare till</Trans>}
          hint={<Trans>Den som utses bedömer det som ännu inte har öppnats.</Trans>}
        >
          {(given) => (
            <Combobox
              given={given}
              inputRef={field}
              label={t`Personer som kan utses`}
              placeholder={t`Sök en person`}
              text={text}
              onText={(typed) => {
                setText(typed)
                setChosen(undefined)
                setDone(undefined)
              }}
              choices={peopleMatching(candidate ? '' : text, candidates ?? []).map((one) => ({
                key: one.id,
                label: one.name,
                note: one.areas.length < view.areas.length ? areas(one.areas) : t`alla områden`,
              }))}
              none={<Trans>Ingen som kan utses heter så.</Trans>}
              onChoose={(key) => {
                const picked = personId.safeParse(key).data
                setChosen(picked)
                setText(candidates?.find((one) => one.id === key)?.name ?? '')
                setDone(undefined)
              }}
            />
          )}
        </Field>
      )}
      {candidate && (
        <>
          <JoinWords name={candidate.name} areas={candidate.areas} of={view.areas.length} />
          <FormFoot held={busy} onCancel={forget}>
            <AssignWords name={candidate.name} />
          </FormFoot>
        </>
      )}
      <Refusal problem={problem} />
    </form>
  )
}

function AssignWords({ name }: { name: string }) {
  return <Trans>Utse {name}</Trans>
}

/** What happens by the appointment, and whom the reveals will then wait for. */
function JoinWords({ name, areas, of }: { name: string; areas: readonly AreaNo[]; of: number }) {
  const words = useAreaWords()
  const where = words(areas)
  return (
    <p>
      {areas.length < of ? (
        <Trans>
          {name} går med i {where}, i de delfrågor som ännu bedöms. Där öppnas inget förrän också{' '}
          {name} har lämnat in.
        </Trans>
      ) : (
        <Trans>
          {name} går med i alla områden, i de delfrågor som ännu bedöms. Där öppnas inget förrän
          också {name} har lämnat in.
        </Trans>
      )}
    </p>
  )
}

function NobodyWords({ why }: { why: ReturnType<typeof whyNobody> }) {
  return (
    <p className="team-soft">
      {why === 'allOpened' && <Trans>Ingen fler kan utses: alla delfrågor är öppnade.</Trans>}
      {why === 'allThree' && (
        <Trans>Ingen fler kan utses: allt som ännu bedöms har tre utvärderare.</Trans>
      )}
      {why === 'nobodyLeft' && (
        <Trans>
          Ingen kan utses: alla som servern känner har redan en roll här, eller är jäviga där någon
          behövs.
        </Trans>
      )}
    </p>
  )
}
