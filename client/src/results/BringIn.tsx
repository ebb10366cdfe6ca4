import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { FaultList } from '../administration/index.ts'
import {
  bringFile,
  broughtSet,
  type Problem,
  type ResultSetLine,
  useProblemWords,
  whyNot,
} from '../connection/index.ts'
import { Button, Field } from '../ui/index.ts'
import { type Asked, asked } from './asked.ts'
import { FaultWords } from './FaultWords.tsx'
import { keepReading } from './reading.ts'

const NEW = ''
const MOST_FAULTS = 40

/** Brings results in from a file. What in it cannot be read is said by its lines. */
export function BringIn({ sets }: { sets: readonly ResultSetLine[] }) {
  const { t } = useLingui()
  const words = useProblemWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(sets[0]?.id ?? NEW)
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<Extract<Asked, { wrong: unknown }>['wrong']>()
  const [problem, setProblem] = useState<Problem>()
  const bring = async (file: File) => {
    setProblem(undefined)
    const wish = asked(file, chosen === NEW ? { name } : { id: chosen })
    setWrong('wrong' in wish ? wish.wrong : undefined)
    if ('wrong' in wish) return
    setBusy(true)
    const answer = await bringFile(wish.path, broughtSet, wish.body)
    setBusy(false)
    if (answer.kind !== 'value') return setProblem(whyNot(answer))
    keepReading(queries, answer.value)
    await queries.invalidateQueries({ queryKey: ['results'] })
    const { id, version } = answer.value
    await navigate({ to: '/results/$set/$version', params: { set: id, version: String(version) } })
  }
  const ids = [...new Map(sets.map((line) => [line.id, line.name]))]
  return (
    <section className="results-bring" aria-label={t`Lägg in resultat`}>
      <div className="results-fields">
        <Field label={<Trans>Datamängd</Trans>}>
          {(given) => (
            <select
              {...given}
              className="ui-input"
              value={chosen}
              onChange={({ target }) => setChosen(target.value)}
            >
              {ids.map(([id, called]) => (
                <option key={id} value={id}>
                  {called}
                </option>
              ))}
              <option value={NEW}>{t`En ny datamängd`}</option>
            </select>
          )}
        </Field>
        {chosen === NEW && (
          <Field
            label={<Trans>Datamängdens namn</Trans>}
            problem={wrong === 'noName' && <Trans>Skriv ett namn med minst tre bokstäver.</Trans>}
          >
            {(given) => (
              <input
                {...given}
                className="ui-input"
                autoComplete="off"
                maxLength={200}
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.json,text/csv,application/json"
        className="ui-hidden"
        tabIndex={-1}
        aria-label={t`Resultatens fil`}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void bring(file)
          // The same file, mended, may be chosen again.
          target.value = ''
        }}
      />
      <div className="ui-acts">
        <Button kind="primary" aria-disabled={busy} onClick={() => busy || input.current?.click()}>
          <Trans>Lägg in resultat …</Trans>
        </Button>
        <p className="ui-soft">
          <Trans>
            En tabell (CSV) med en rad för varje tryckt siffra, eller JSON. Filen ska ha hela
            datamängden: spara en version som tabell, lägg till rader och lägg in den igen.
          </Trans>
        </p>
      </div>
      <div role="alert" className="results-unfit">
        {wrong === 'tooLarge' && (
          <p className="ui-problem">
            <Trans>Filen är större än 2 MB.</Trans>
          </p>
        )}
        {wrong === 'otherFile' && (
          <p className="ui-problem">
            <Trans>Filen ska vara CSV eller JSON. Spara kalkylbladet som CSV.</Trans>
          </p>
        )}
        {problem && <p className="ui-problem">{words(problem)}</p>}
        {problem?.faults && (
          <FaultList
            faults={problem.faults}
            most={MOST_FAULTS}
            all={problem.all}
            keyOf={({ line, at, what, found }) => `${line} ${at} ${what} ${found}`}
            words={(fault) => <FaultWords fault={fault} />}
          />
        )}
      </div>
    </section>
  )
}
