import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { ask, broughtIn, type Problem, useProblemWords, whyNot } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { type ReadFile, readFile } from './readFile.ts'
import { TemplateFaults } from './TemplateFaults.tsx'

/** Brings a template in from a file. What is wrong with it is said by its places. */
export function BringIn() {
  const { t } = useLingui()
  const words = useProblemWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [unread, setUnread] = useState<Extract<ReadFile, { wrong: unknown }>>()
  const [problem, setProblem] = useState<Problem>()
  const bring = async (file: File) => {
    setBusy(true)
    setProblem(undefined)
    const read = await readFile(file)
    setUnread('wrong' in read ? read : undefined)
    if ('json' in read) {
      const answer = await ask('/api/template-library', broughtIn, read.json)
      if (answer.kind === 'value') {
        await queries.invalidateQueries({ queryKey: ['library'] })
        const { id } = answer.value
        await queries.invalidateQueries({ queryKey: ['library', id] })
        return navigate({ to: '/templates/$template', params: { template: id } })
      }
      setProblem(whyNot(answer))
    }
    setBusy(false)
  }
  return (
    <section className="templates-bring" aria-label={t`Lägg in en mall`}>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="ui-hidden"
        tabIndex={-1}
        aria-label={t`Mallens fil`}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void bring(file)
          // The same file, mended, may be chosen again.
          target.value = ''
        }}
      />
      <div className="ui-acts">
        <Button kind="primary" aria-disabled={busy} onClick={() => busy || input.current?.click()}>
          <Trans>Lägg in en mall …</Trans>
        </Button>
        <p className="ui-soft">
          <Trans>
            En fil i JSON. Öppna en mall nedan och spara den som fil, om du vill börja från den.
          </Trans>
        </p>
      </div>
      <div role="alert">
        {unread && (
          <p className="ui-problem">
            {unread.wrong === 'notJson' ? (
              <Trans>Filen är inte JSON, eller så är den avbruten.</Trans>
            ) : (
              <Trans>Filen är för stor för att vara en mall.</Trans>
            )}
          </p>
        )}
        {problem && <p className="ui-problem">{words(problem)}</p>}
        {problem?.faults && <TemplateFaults faults={problem.faults} />}
      </div>
    </section>
  )
}
