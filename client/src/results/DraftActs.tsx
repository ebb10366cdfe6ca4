import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import {
  ask,
  type Problem,
  type ResultSetWhole,
  useProblemWords,
  wholeSet,
  whyNot,
} from '../connection/index.ts'
import { Button, Dialog } from '../ui/index.ts'

/** What a draft becomes: the set's next version once and for all, or nothing. */
export function DraftActs({ one }: { one: ResultSetWhole }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const words = useProblemWords()
  const [publishing, setPublishing] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const path = `/api/results/${one.id}/${one.version}`
  const publish = async () => {
    const answer = await ask(`${path}/publish`, wholeSet, { digest: one.digest })
    setPublishing(false)
    setProblem(answer.kind === 'value' ? undefined : whyNot(answer))
    await queries.invalidateQueries({ queryKey: ['results'] })
  }
  const drop = async () => {
    const answer = await ask(path, z.unknown(), undefined, 'DELETE')
    if (answer.kind !== 'value') return setProblem(whyNot(answer))
    await navigate({ to: '/results' })
    queries.removeQueries({ queryKey: ['results', one.id, String(one.version)] })
    await queries.invalidateQueries({ queryKey: ['results'] })
  }
  return (
    <>
      <div className="results-acts">
        {one.errors === 0 && (
          <Button kind="primary" onClick={() => setPublishing(true)}>
            <Trans>Publicera …</Trans>
          </Button>
        )}
        <Button onClick={() => void drop()}>
          <Trans>Kasta utkastet</Trans>
        </Button>
        <p className="results-soft">
          <Trans>
            Utkastet byts ut när en ny fil läggs in i samma datamängd. Utvärderingar kan jämföras
            med det först när det är publicerat.
          </Trans>
        </p>
      </div>
      <p role="alert" className="results-problem">
        {problem && words(problem)}
      </p>
      <Dialog
        open={publishing}
        onOpenChange={setPublishing}
        title={<PublishTitle version={one.version} />}
        description={
          <Trans>
            Från nu kan utvärderingar jämföras med den. Den går inte att ändra eller ta bort: en
            rättelse blir nästa version.
          </Trans>
        }
      >
        <div className="results-acts">
          <Button kind="primary" onClick={() => void publish()}>
            <Trans>Publicera resultaten</Trans>
          </Button>
          <Button onClick={() => setPublishing(false)}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}

function PublishTitle({ version }: { version: number }) {
  return <Trans>Publicera version {version}?</Trans>
}
