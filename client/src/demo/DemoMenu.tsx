import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, demoNow, type Problem, Refusal, whyNot } from '../connection/index.ts'
import { Button, Dialog, FormFoot } from '../ui/index.ts'
import { useDemo } from './useDemo.ts'
import './demo.css'

/** What only the demo has: a colleague who may rest, and the way to begin anew. */
export function DemoMenu() {
  const queries = useQueryClient()
  const { data: demo } = useDemo(true)
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  if (!demo) return null
  const { name, rests } = demo.colleague
  const rest = async (rests: boolean) => {
    const answer = await ask('/api/demo/colleague', demoNow, { rests })
    setProblem(answer.kind === 'problem' ? answer.problem : undefined)
    if (answer.kind === 'value') queries.setQueryData(['demo'], answer.value)
  }
  return (
    <>
      <h2>
        <Trans>Demonstrationen</Trans>
      </h2>
      <label className="demo-rest">
        <input
          type="checkbox"
          checked={rests}
          onChange={({ target }) => void rest(target.checked)}
        />
        <span>
          <Trans>Låt kollegan vila</Trans>
          <span className="demo-soft">
            <Trans>Samsyn spelar {name} när ingen annan gör det.</Trans>
          </span>
        </span>
      </label>
      <Refusal problem={problem} />
      <Button onClick={() => setAsking(true)}>
        <Trans>Börja om demonstrationen</Trans>
      </Button>
      <ResetDialog open={asking} onOpenChange={setAsking} />
    </>
  )
}

interface ResetProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

function ResetDialog({ open, onOpenChange }: ResetProps) {
  const { t } = useLingui()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const reset = async () => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    const answer = await ask('/api/demo/reset', demoNow, {})
    if (answer.kind === 'value') return location.assign(placeIn(answer.value.evaluation))
    setBusy(false)
    setProblem(whyNot(answer))
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t`Börja om demonstrationen?`}
      description={
        <Trans>
          Allt som har gjorts i den tas bort för gott, för alla som har den öppen. Sedan börjar den
          om som ny.
        </Trans>
      }
    >
      <Refusal problem={problem} />
      <FormFoot
        kind="danger"
        held={busy}
        onAct={() => void reset()}
        onCancel={() => onOpenChange(false)}
      >
        {busy ? <Trans>Börjar om …</Trans> : <Trans>Börja om</Trans>}
      </FormFoot>
    </Dialog>
  )
}

/** Whoever was in the evaluation comes to the new one; everybody else stays where they are. */
function placeIn(evaluation: string): string {
  return location.pathname.startsWith('/e/') ? `/e/${evaluation}` : location.pathname
}
