import { useLingui } from '@lingui/react/macro'
import type { Points } from '@samsyn/scoring'
import { AdjudicateDialog } from './AdjudicateDialog.tsx'
import { AskedNotes } from './AskedNotes.tsx'
import { EscalateDialog } from './EscalateDialog.tsx'
import { JudgementList } from './JudgementList.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import { ProposalForm } from './ProposalForm.tsx'
import type { JudgementView } from './panelState.ts'
import { Scale } from './Scale.tsx'
import { SpreadWords } from './SpreadWords.tsx'
import { usePanel } from './usePanel.ts'
import { useProposalForm } from './useProposalForm.ts'
import { useWords } from './useWords.ts'
import { useWork } from './useWork.ts'
import { withParagraph, workingValue } from './work.ts'

interface Props {
  judgements: readonly JudgementView[]
  /** Opened before this person's eyes, not before they came. */
  arriving: boolean
}

/** The judgements lie open: one scale, what each wrote, and the way to agree. */
export function OpenRow({ judgements, arriving }: Props) {
  const { t } = useLingui()
  const { row, maximum } = usePanel()
  const words = useWords()
  const { work, change, beginFrom, done, begun } = useWork(judgements)
  const form = useProposalForm(row.proposal !== null, begun)
  const proposes = row.may.includes('propose') && form.open
  const { proposal } = row

  const handle = proposes
    ? {
        value: workingValue(work, maximum),
        label: t`arbetsvärde`,
        says: true,
        ...(work.stage !== 'planned' && {
          onValue: (value: Points) => change({ ...work, text: words.points(value) }),
        }),
      }
    : proposal
      ? { value: proposal.value, label: t`förslag`, says: true }
      : undefined

  const card = proposal && (
    <ProposalCard
      proposal={proposal}
      onOther={
        row.may.includes('propose') && !proposes
          ? () => {
              beginFrom(proposal)
              form.openBelow()
            }
          : undefined
      }
    />
  )

  return (
    <div className="judging-open">
      <SpreadWords />
      <AskedNotes />
      <Scale judgements={judgements} spread={row.spread} arriving={arriving} handle={handle} />
      <JudgementList
        judgements={judgements}
        arriving={arriving}
        onUse={
          proposes
            ? (text) => change({ ...work, rationale: withParagraph(work.rationale, text) })
            : undefined
        }
      />
      {!form.above && card}
      {proposes && (
        <ProposalForm
          formRef={form.ref}
          work={work}
          onWork={change}
          focus={!form.above}
          onProposed={() => {
            done()
            form.close()
          }}
          onCancel={form.above ? undefined : form.close}
        />
      )}
      {form.above && card}
      {(row.may.includes('escalate') || row.may.includes('adjudicate')) && (
        <div className="judging-acts judging-acts-apart">
          {row.may.includes('adjudicate') && <AdjudicateDialog judgements={judgements} />}
          {row.may.includes('escalate') && <EscalateDialog />}
        </div>
      )}
    </div>
  )
}
