import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import {
  ask,
  type LibraryTemplate,
  libraryTemplate,
  type Problem,
  useProblemWords,
  whyNot,
} from '../connection/index.ts'
import { Button, Dialog } from '../ui/index.ts'

/** What a draft becomes: published once and for all, or thrown away. */
export function DraftActs({ one }: { one: LibraryTemplate }) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const words = useProblemWords()
  const [publishing, setPublishing] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const path = `/api/template-library/${one.id}`
  const publish = async () => {
    const answer = await ask(`${path}/publish`, libraryTemplate, { digest: one.digest })
    setPublishing(false)
    setProblem(answer.kind === 'value' ? undefined : whyNot(answer))
    await queries.invalidateQueries({ queryKey: ['library'] })
  }
  const drop = async () => {
    const answer = await ask(path, z.unknown(), undefined, 'DELETE')
    if (answer.kind !== 'value') return setProblem(whyNot(answer))
    await navigate({ to: '/templates' })
    queries.removeQueries({ queryKey: ['library', one.id] })
    await queries.invalidateQueries({ queryKey: ['library'] })
  }
  return (
    <>
      <div className="templates-acts">
        {one.faults.length === 0 && (
          <Button kind="primary" onClick={() => setPublishing(true)}>
            <Trans>Publicera …</Trans>
          </Button>
        )}
        <Button onClick={() => void drop()}>
          <Trans>Kasta utkastet</Trans>
        </Button>
        <p className="templates-soft">
          <Trans>
            Utkastet ändras genom att en ny fil läggs in med samma id. Utvärderingar kan skapas
            först när mallen är publicerad.
          </Trans>
        </p>
      </div>
      <p role="alert" className="templates-problem">
        {problem && words(problem)}
      </p>
      <Dialog
        open={publishing}
        onOpenChange={setPublishing}
        title={<PublishTitle title={one.title} />}
        description={
          <Trans>
            Från nu kan utvärderingar skapas från den. Den går inte att ändra eller ta bort: en
            rättelse blir en ny mall med ett eget id.
          </Trans>
        }
      >
        <div className="templates-acts">
          <Button kind="primary" onClick={() => void publish()}>
            <Trans>Publicera mallen</Trans>
          </Button>
          <Button onClick={() => setPublishing(false)}>
            <Trans>Avbryt</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}

function PublishTitle({ title }: { title: string }) {
  return <Trans>Publicera {title}?</Trans>
}
