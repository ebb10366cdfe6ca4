import { useLingui } from '@lingui/react/macro'
import type { ComponentProps } from 'react'
import { Skeleton } from '../ui/index.ts'
import { AdjudicateDialog } from './AdjudicateDialog.tsx'
import { AskedNotes } from './AskedNotes.tsx'
import { EscalateDialog } from './EscalateDialog.tsx'
import { JudgementList } from './JudgementList.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import { ProposalForm } from './ProposalForm.tsx'
import type { JudgementView } from './panelState.ts'
import { Scale } from './Scale.tsx'
import { SpreadWords } from './SpreadWords.tsx'
import { TableReading } from './TableReading.tsx'
import { TalkNote } from './TalkNote.tsx'
import { useMeeting } from './useMeeting.ts'
import { usePanel } from './usePanel.ts'
import { useProposalForm } from './useProposalForm.ts'
import { type Table, useTable } from './useTable.ts'

interface Props {
  judgements: readonly JudgementView[]
  /** Opened before this person's eyes, not before they came. */
  arriving: boolean
}

/** The judgements lie open: one scale, what each wrote, and the way to agree. */
export function OpenRow({ judgements, arriving }: Props) {
  const { row, meeting } = usePanel()
  const table = useTable(judgements)
  const form = useProposalForm(row.proposal !== null)
  const here = table.line !== 'arriving'
  const writes = table.mayWrite && form.open && here
  const handle = useHandle(table, writes)
  const { proposal } = row
  const openForm = () => {
    if (proposal) table.beginFrom(proposal)
    form.openBelow()
  }
  useMeeting({ table, form, openForm, value: handle?.value ?? null })

  const card = proposal && (
    <ProposalCard
      proposal={proposal}
      changed={table.changed}
      onOther={table.mayWrite && here && !form.open ? openForm : undefined}
    />
  )

  const list = (
    <JudgementList
      judgements={judgements}
      arriving={arriving}
      onUse={writes ? table.include : undefined}
    />
  )

  return (
    <div className="judging-open">
      <SpreadWords />
      <AskedNotes />
      <Scale judgements={judgements} spread={row.spread} arriving={arriving} handle={handle} />
      {!meeting && list}
      {!form.above && card}
      {writes && (
        <ProposalForm
          formRef={form.ref}
          table={table}
          focus={!form.above}
          onProposed={form.close}
          onCancel={form.above ? undefined : form.close}
        />
      )}
      {!here && form.open && <Skeleton height="10rem" />}
      {here && !table.mayWrite && (proposal ? table.changed : table.used) && (
        <TableReading table={table} />
      )}
      <TalkNote line={table.line} mayWrite={table.mayWrite} />
      {form.above && card}
      {/* In a meeting the proposal comes first: what each judged is on the scale and in the table. */}
      {meeting?.effect}
      {meeting && list}
      {(row.may.includes('escalate') || row.may.includes('adjudicate')) && (
        <div className="judging-acts judging-acts-apart">
          {row.may.includes('adjudicate') && <AdjudicateDialog judgements={judgements} />}
          {row.may.includes('escalate') && <EscalateDialog />}
        </div>
      )}
    </div>
  )
}

/** The handle on the scale: one moves it, or sees where the others have it, or what is proposed. */
function useHandle(table: Table, writes: boolean): ComponentProps<typeof Scale>['handle'] {
  const { t } = useLingui()
  const { row } = usePanel()
  const { value, stage, slide } = table
  const working = { value, label: t`arbetsvärde`, says: true }
  if (writes) return stage === 'planned' ? working : { ...working, onValue: slide }
  if (row.proposal && !table.changed)
    return { value: row.proposal.value, label: t`förslag`, says: true }
  return table.used ? working : undefined
}
