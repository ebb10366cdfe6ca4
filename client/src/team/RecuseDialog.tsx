import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type AreaNo, areaNo, type PersonId, type TeamView } from '@samsyn/scoring'
import { type FormEvent, useRef, useState } from 'react'
import {
  type EvaluationFrame,
  personOf,
  Refusal,
  type SendCommand,
  useAct,
} from '../connection/index.ts'
import { Dialog, Field, FormFoot } from '../ui/index.ts'
import { consequencesOf, recusableAreas } from './standing.ts'
import { useAreaWords } from './useAreaWords.ts'

interface Props {
  person: PersonId
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
  onClose: () => void
}

/** The rules allow no longer reason than this. */
const LONGEST = 20_000

/** Takes somebody, or oneself, out of the judging of an area or of all: why, and what follows. */
export function RecuseDialog({ person, view, frame, send, onClose }: Props) {
  const { t } = useLingui()
  const { run, busy, problem } = useAct(send)
  const [area, setArea] = useState<AreaNo | 'all'>()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const choice = useRef<HTMLSelectElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const isMe = person === view.me.person
  const name = personOf(frame, person)?.name ?? ''
  const areas = recusableAreas(view, person)

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (!area) return choice.current?.focus()
    if (reason.trim() === '') return text.current?.focus()
    if (await run({ type: 'recuse', person, area, reason: reason.trim() })) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={isMe ? <Trans>Anmäl jäv</Trans> : <Trans>Ta ut {name} ur bedömningen?</Trans>}
      description={
        isMe ? (
          <Trans>
            Du bedömer inte längre där och skriver inte i texten. Det du inte har visat öppnas
            aldrig. Det går inte att ångra.
          </Trans>
        ) : (
          <Trans>
            {name} bedömer inte längre där och skriver inte i texten. Bedömningar som inte har
            öppnats öppnas aldrig. Det går inte att ångra.
          </Trans>
        )
      }
    >
      <form className="team-dialog" noValidate onSubmit={(event) => void act(event)}>
        <Field
          label={<Trans>Gäller</Trans>}
          problem={asked && !area ? <Trans>Välj vad det gäller.</Trans> : undefined}
        >
          {(given) => (
            <select
              {...given}
              ref={choice}
              className="ui-input"
              value={area ?? ''}
              onChange={({ target: { value } }) =>
                setArea(value === 'all' ? 'all' : areaNo.safeParse(Number(value)).data)
              }
            >
              <option value="">{t`Välj område`}</option>
              {frame.template.areas
                .filter(({ no }) => areas.includes(no))
                .map(({ no, name: title }) => (
                  <option key={no} value={no}>
                    {no} {title}
                  </option>
                ))}
              <option value="all">
                {areas.length === view.areas.length
                  ? t`Hela utvärderingen`
                  : t`Alla områden som är kvar`}
              </option>
            </select>
          )}
        </Field>
        {area && <ConsequenceWords view={view} person={person} area={area} />}
        <Field
          label={<Trans>Skäl</Trans>}
          hint={<Trans>Läses av teamet.</Trans>}
          problem={asked && reason.trim() === '' ? <Trans>Skriv ett skäl.</Trans> : undefined}
        >
          {(given) => (
            <textarea
              {...given}
              ref={text}
              className="ui-input"
              maxLength={LONGEST}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Refusal problem={problem} />
        <FormFoot kind="danger" held={busy} onCancel={onClose}>
          {isMe ? <Trans>Anmäl jäv</Trans> : <Trans>Ta ut ur bedömningen</Trans>}
        </FormFoot>
      </form>
    </Dialog>
  )
}

function ConsequenceWords({
  view,
  person,
  area,
}: Pick<Props, 'view' | 'person'> & { area: AreaNo | 'all' }) {
  const said = useAreaWords()
  const { reopened, fallen, revealed, leadDecides, waiting } = consequencesOf(view, person, area)
  const where = said(waiting)
  if (reopened + fallen + revealed + leadDecides + waiting.length === 0) return null
  return (
    <ul className="team-consequences" aria-live="polite">
      {reopened > 0 && (
        <li>
          <Plural
            value={reopened}
            one="# delfråga med samsyn öppnas igen."
            other="# delfrågor med samsyn öppnas igen."
          />
        </li>
      )}
      {fallen > 0 && (
        <li>
          <Plural value={fallen} one="# förslag faller." other="# förslag faller." />
        </li>
      )}
      {revealed > 0 && (
        <li>
          <Plural
            value={revealed}
            one="# delfråga öppnas genast, eftersom alla som är kvar har lämnat in."
            other="# delfrågor öppnas genast, eftersom alla som är kvar har lämnat in."
          />
        </li>
      )}
      {leadDecides > 0 && (
        <li>
          <Plural
            value={leadDecides}
            one="# öppnad delfråga får en enda utvärderare och måste avgöras av granskningsledaren."
            other="# öppnade delfrågor får en enda utvärderare och måste avgöras av granskningsledaren."
          />
        </li>
      )}
      {waiting.length > 0 && (
        <li>
          <Trans>
            Färre än två blir kvar i {where}. Inget mer öppnas där förrän granskningsledaren har
            utsett någon.
          </Trans>
        </li>
      )}
    </ul>
  )
}
