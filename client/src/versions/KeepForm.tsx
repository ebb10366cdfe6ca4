import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, type Problem, useProblemWords, versionKept, whyNot } from '../connection/index.ts'
import { Button, Field } from '../ui/index.ts'

const LONGEST_NAME = 80

/** Keeps all texts as they are now, under a name. */
export function KeepForm({ id }: { id: string }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const problemWords = useProblemWords()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [kept, setKept] = useState<string>()

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault()
    const called = name.trim()
    if (called === '' || busy) return
    setBusy(true)
    const answer = await ask(`/api/evaluations/${id}/versions`, versionKept, { name: called })
    setBusy(false)
    setProblem(answer.kind === 'value' ? undefined : whyNot(answer))
    if (answer.kind !== 'value') return
    setKept(called)
    setName('')
    await queries.invalidateQueries({ queryKey: ['versions', id], exact: true })
  }

  return (
    <form className="versions-keep" onSubmit={(event) => void keep(event)}>
      <Field label={<Trans>Spara en version nu</Trans>}>
        {(given) => (
          <input
            {...given}
            className="ui-input"
            type="text"
            maxLength={LONGEST_NAME}
            placeholder={t`Till exempel Före remiss`}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" aria-disabled={busy || name.trim() === ''}>
        <Trans>Spara versionen</Trans>
      </Button>
      <p role="status" className="versions-soft">
        {kept !== undefined && !problem && <Trans>{kept} är sparad.</Trans>}
      </p>
      {problem && <p role="alert">{problemWords(problem)}</p>}
    </form>
  )
}
