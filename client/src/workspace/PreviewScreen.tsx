import { useLingui } from '@lingui/react/macro'
import { type BesideIt, useReleases } from '../connection/index.ts'
import { Preview } from '../preview/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'

/** The report as it would go out now. */
export function PreviewScreen() {
  const { t } = useLingui()
  const { id, view, live, waiting } = useEvaluationHere()
  const part = useReleases()
  useTitle(t`Förhandsvisning`, `${view.municipality} ${view.year}`)
  return (
    <div className="workspace">
      <EvaluationBar
        at="preview"
        saved={<SavedState room={undefined} waiting={waiting} live={live.state} />}
      />
      <main className="workspace-whole">
        <Preview
          id={id}
          phase={view.phase}
          next={part && part.releases.length + 1}
          moved={wordsAndFigures(live.beside, view.areas)}
        />
      </main>
    </div>
  )
}

/** Another string whenever a text says something else or something else is agreed. */
function wordsAndFigures(
  { outlines }: BesideIt,
  areas: readonly { subQuestions: readonly { consensus: { value: number } | null }[] }[],
): string {
  const texts = [...outlines.values()].flatMap(({ texts }) => texts.map(({ digest }) => digest))
  const rows = areas.flatMap(({ subQuestions }) => subQuestions)
  return [...texts, ...rows.map(({ consensus }) => consensus?.value ?? '')].join()
}
