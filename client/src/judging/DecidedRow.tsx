import { Trans, useLingui } from '@lingui/react/macro'
import { StateMark } from '../ui/index.ts'
import { JudgementList } from './JudgementList.tsx'
import type { PanelState } from './panelState.ts'
import { Rationale } from './Rationale.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { Scale } from './Scale.tsx'
import { SpreadWords } from './SpreadWords.tsx'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

type Props = Pick<Extract<PanelState, { kind: 'decided' }>, 'consensus' | 'judgements'>

/** What was agreed, or adjudicated (C7): as it prints, exactly, and why. */
export function DecidedRow({ consensus, judgements }: Props) {
  const { t } = useLingui()
  const { row, maximum } = usePanel()
  const words = useWords()
  const exact = words.inPoints(consensus.value)
  const people = words.people(consensus.people, 'first')
  const time = words.when(consensus.at)
  return (
    <div className="judging-decided">
      <p className="judging-verdict">
        <StateMark state="agreed">
          {consensus.by === 'agreement' ? <Trans>Samsyn</Trans> : <Trans>Avgjord av ledaren</Trans>}
        </StateMark>
        <span className="judging-note">
          {people}, {time}
        </span>
      </p>
      {row.printed && (
        <dl className="judging-printed">
          <div>
            <dt>
              <Trans>Uppnått</Trans>
            </dt>
            <dd>{row.printed.points}</dd>
          </div>
          <div>
            <dt>
              <Trans>Max</Trans>
            </dt>
            <dd>{maximum}</dd>
          </div>
          <div>
            <dt>
              <Trans>Procent</Trans>
            </dt>
            <dd>{row.printed.percent}&nbsp;%</dd>
          </div>
        </dl>
      )}
      <p className="judging-note">
        <Trans>
          Exakt {exact} · {words.stage(consensus.stage)}
        </Trans>
      </p>
      <Rationale text={consensus.rationale} />
      {judgements.length > 0 && (
        <section className="judging-behind">
          <h3 className="judging-heading">
            <Trans>Bedömningarna</Trans>
          </h3>
          <SpreadWords />
          <Scale
            judgements={judgements}
            spread={row.spread}
            handle={{
              value: consensus.value,
              label: consensus.by === 'agreement' ? t`samsyn` : t`avgjort`,
              says: true,
            }}
          />
          <JudgementList judgements={judgements} />
        </section>
      )}
      {row.may.includes('return') && (
        <div className="judging-acts judging-acts-apart">
          <ReturnDialog />
        </div>
      )}
    </div>
  )
}
