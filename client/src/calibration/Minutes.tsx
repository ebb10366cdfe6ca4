import { Trans, useLingui } from '@lingui/react/macro'
import type { Recorded, TeamView } from '@samsyn/scoring'
import { Copy, Download } from 'lucide-react'
import type { EvaluationFrame } from '../connection/index.ts'
import { Button, saveTextFile, useCopying } from '../ui/index.ts'
import { minutesOf } from './minutes.ts'
import type { Since } from './since.ts'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  events: readonly Recorded[]
  since: Since
}

/** The meeting's minutes: to read, to copy, and as a file. */
export function Minutes({ view, frame, events, since }: Props) {
  const { t, i18n } = useLingui()
  const text = minutesOf(i18n, { view, frame, events, since, now: Date.now() })
  const [copied, copy] = useCopying(text, t`Protokollet är kopierat.`)

  return (
    <section aria-labelledby="calibration-minutes" className="calibration-minutes">
      <h2 id="calibration-minutes">
        <Trans>Protokoll</Trans>
      </h2>
      <div className="calibration-acts">
        <Button size="small" onClick={() => void copy()}>
          <Copy aria-hidden />
          <Trans>Kopiera</Trans>
        </Button>
        <Button size="small" onClick={() => saveTextFile(text, fileName(view))}>
          <Download aria-hidden />
          <Trans>Spara som textfil</Trans>
        </Button>
        <span role="status" className="calibration-soft">
          {copied}
        </span>
      </div>
      <textarea readOnly rows={16} aria-labelledby="calibration-minutes" value={text} />
    </section>
  )
}

/** "protokoll-alvhamra-2026.txt": letters that every file system takes. */
function fileName({ municipality, year }: TeamView): string {
  const plain = municipality
    .normalize('NFD')
    .replaceAll(/[^\p{ASCII}]/gu, '')
    .replaceAll(/[^a-zA-Z0-9]+/g, '-')
  return `protokoll-${plain}-${year}.txt`.toLowerCase()
}
