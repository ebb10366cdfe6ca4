import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { z } from 'zod'
import { ask, type Problem, Refusal, whyNot } from '../connection/index.ts'
import { Button, Dialog, FleetingButton, FormFoot } from '../ui/index.ts'

interface Props {
  /** Where the server has it; published with `/publish` behind, thrown away by DELETE. */
  path: string
  /** Of what was looked through: nothing else is published. */
  digest: string
  /** Of what the server answers when it is published. */
  schema: z.ZodType
  /** Whether nothing in it has to be mended first. */
  isFit: boolean
  /** Where all of its kind are listed. */
  list: '/results' | '/templates'
  /** Of the list's query, and of the queries of everything in it. */
  listKey: readonly string[]
  /** Of this one's own query. */
  oneKey: readonly string[]
  words: {
    /** How the draft is changed, and from when it can be used. */
    about: ReactNode
    title: ReactNode
    /** What publishing means: it is not undone. */
    means: ReactNode
    verb: ReactNode
  }
}

/** What a draft becomes: published once and for all, or thrown away. */
export function DraftActs({ path, digest, schema, isFit, list, listKey, oneKey, words }: Props) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [publishing, setPublishing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const publish = async () => {
    setBusy(true)
    const answer = await ask(`${path}/publish`, schema, { digest })
    setBusy(false)
    setPublishing(false)
    setProblem(answer.kind === 'value' ? undefined : whyNot(answer))
    await queries.invalidateQueries({ queryKey: listKey })
  }
  const drop = async () => {
    if (busy) return
    setBusy(true)
    const answer = await ask(path, z.unknown(), undefined, 'DELETE')
    setBusy(false)
    if (answer.kind !== 'value') return setProblem(whyNot(answer))
    await navigate({ to: list })
    queries.removeQueries({ queryKey: oneKey })
    await queries.invalidateQueries({ queryKey: listKey })
  }
  return (
    <>
      <div className="ui-acts">
        {isFit && (
          <FleetingButton kind="primary" onClick={() => setPublishing(true)}>
            <Trans>Publicera …</Trans>
          </FleetingButton>
        )}
        <Button aria-disabled={busy} onClick={() => void drop()}>
          <Trans>Kasta utkastet</Trans>
        </Button>
        <p className="ui-soft">{words.about}</p>
      </div>
      <Refusal problem={problem} />
      <Dialog
        open={publishing}
        onOpenChange={setPublishing}
        title={words.title}
        description={words.means}
      >
        <FormFoot held={busy} onAct={() => void publish()} onCancel={() => setPublishing(false)}>
          {words.verb}
        </FormFoot>
      </Dialog>
    </>
  )
}
