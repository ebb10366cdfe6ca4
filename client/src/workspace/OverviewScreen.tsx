import { useLingui } from '@lingui/react/macro'
import type { SubQuestionNo } from '@samsyn/scoring'
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { ScoreOverview } from '../overview/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'

/** Chapter 4 as it stands. */
export function OverviewScreen() {
  const { t } = useLingui()
  const { id, view, frame, live, waiting } = useEvaluationHere()
  const router = useRouter()
  const hrefFor = (no: SubQuestionNo) =>
    router.buildLocation({
      to: '/e/$id/area/$n',
      params: { id, n: no.split('.')[0] ?? '' },
      search: { q: no },
    }).href
  /** The table's links are plain ones; followed here they keep the page. */
  const withoutReload = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest('a')
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0
    if (!link || elsewhere) return
    event.preventDefault()
    void router.navigate({ href: link.getAttribute('href') ?? '/' })
  }
  useTitle(t`Översikt`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace-plain">
      <EvaluationBar
        at="overview"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-page" onClickCapture={withoutReload}>
        <ScoreOverview view={view} frame={frame} hrefFor={hrefFor} />
      </main>
    </div>
  )
}
