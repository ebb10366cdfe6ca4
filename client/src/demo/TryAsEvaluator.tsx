import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { ask, demoNow, type Problem, Refusal, whyNot } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import './demo.css'

/** The shortest way in: one press, and one is an evaluator with something to judge. */
export function TryAsEvaluator() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const enter = async () => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const demo = await ask('/api/demo', demoNow)
    const entered = await ask('/api/demo/sign-in', z.unknown(), { person: 'evaluator-1' })
    if (demo.kind === 'value' && entered.kind === 'value') {
      await navigate({ to: '/e/$id', params: { id: demo.value.evaluation } })
      await queries.resetQueries()
      return
    }
    const failed = demo.kind === 'value' ? entered : demo
    if (failed.kind !== 'value') setProblem(whyNot(failed))
    setBusy(false)
  }
  return (
    <div className="demo-try">
      <Button kind="primary" aria-disabled={busy} onClick={() => void enter()}>
        <Trans>Prova som utvärderare</Trans>
      </Button>
      <p className="demo-soft">
        <Trans>Du bedömer och skriver. Samsyn spelar din kollega så länge du är ensam.</Trans>
      </p>
      <Refusal problem={problem} />
    </div>
  )
}
