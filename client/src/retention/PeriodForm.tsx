import { Plural, Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { ask, type Problem, Refusal, type RetentionNow, whyNot } from '../connection/index.ts'
import { Dialog, Field, FleetingButton, FormFoot } from '../ui/index.ts'
import { LONGEST, monthsFrom, periodFrom, type Unit } from './period.ts'

interface Props {
  now: RetentionNow
  onDecided: () => void
}

/** The administrators' decision: for ever, or so long. A time is asked about once more. */
export function PeriodForm({ now, onDecided }: Props) {
  const queries = useQueryClient()
  const decided = now.period?.months ?? null
  const [goes, setGoes] = useState(decided !== null)
  const [many, setMany] = useState(String(periodFrom(decided ?? 24).many))
  const [unit, setUnit] = useState<Unit>(periodFrom(decided ?? 24).unit)
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const months = goes ? monthsFrom(many, unit) : null
  const isChanged = months !== decided
  const decide = async () => {
    setAsking(false)
    const answer = await ask('/api/retention', z.unknown(), { months }, 'PUT')
    if (answer.kind !== 'value') return setProblem(whyNot(answer))
    setProblem(undefined)
    await queries.invalidateQueries({ queryKey: ['retention'] })
    onDecided()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (months === undefined || !isChanged) return
    if (months === null) void decide()
    else setAsking(true)
  }
  return (
    <form className="retention-form" onSubmit={submit}>
      <fieldset>
        <legend>
          <Trans>Fastställda utvärderingar</Trans>
        </legend>
        <label className="retention-choice">
          <input type="radio" name="goes" checked={!goes} onChange={() => setGoes(false)} />
          <Trans>Behålls tills vidare</Trans>
        </label>
        <label className="retention-choice">
          <input type="radio" name="goes" checked={goes} onChange={() => setGoes(true)} />
          <Trans>Tas bort när en tid har gått sedan de fastställdes</Trans>
        </label>
      </fieldset>
      {goes && (
        <div className="retention-time">
          <Field label={<Trans>Hur länge</Trans>} problem={months === undefined && <HowLong />}>
            {(given) => (
              <input
                {...given}
                className="ui-input"
                inputMode="numeric"
                value={many}
                onChange={({ target }) => setMany(target.value)}
              />
            )}
          </Field>
          <Field label={<Trans>Räknat i</Trans>}>
            {(given) => (
              <select
                {...given}
                className="ui-input"
                value={unit}
                onChange={({ target }) => setUnit(target.value === 'years' ? 'years' : 'months')}
              >
                <option value="months">
                  <Trans>månader</Trans>
                </option>
                <option value="years">
                  <Trans>år</Trans>
                </option>
              </select>
            )}
          </Field>
        </div>
      )}
      <Refusal problem={problem} />
      <div>
        <FleetingButton
          kind="primary"
          type="submit"
          aria-disabled={!isChanged || months === undefined}
        >
          {goes ? <Trans>Bestäm tiden …</Trans> : <Trans>Behåll tills vidare</Trans>}
        </FleetingButton>
      </div>
      {months && (
        <Dialog
          open={asking}
          onOpenChange={setAsking}
          title={<SureTitle months={months} />}
          description={
            <Trans>
              Det som tas bort kan inte hämtas tillbaka; bara arkivet finns kvar. Inget tas bort
              förrän tidigast om en vecka, och fram till dess kan beslutet ändras.
            </Trans>
          }
        >
          <FormFoot onAct={() => void decide()} onCancel={() => setAsking(false)}>
            <Trans>Ta bort efter den tiden</Trans>
          </FormFoot>
        </Dialog>
      )}
    </form>
  )
}

function HowLong() {
  return <Trans>Skriv ett helt tal, minst 1 och högst {LONGEST} månader.</Trans>
}

function SureTitle({ months }: { months: number }) {
  const { many, unit } = periodFrom(months)
  return unit === 'years' ? (
    <Plural value={many} one="Ta bort efter # år?" other="Ta bort efter # år?" />
  ) : (
    <Plural value={many} one="Ta bort efter # månad?" other="Ta bort efter # månader?" />
  )
}
