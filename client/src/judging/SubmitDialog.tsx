import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { type Problem, Refusal } from '../connection/index.ts'
import { Button, Dialog } from '../ui/index.ts'
import type { Blind } from './blind.ts'
import { Nudges } from './Nudges.tsx'
import type { Nudge } from './nudges.ts'
import type { Content } from './ownDraft.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
  content: Content
  nudges: readonly Nudge[]
  blind: Blind
  busy: boolean
  problem: Problem | undefined
  onSubmit: () => Promise<void>
}

/** What handing in means, before it is done: it freezes at the reveal (C3). */
export function SubmitDialog(props: Props) {
  const { open, onOpenChange, content, nudges, blind, busy, problem, onSubmit } = props
  const { t } = useLingui()
  const { row } = usePanel()
  const words = useWords()
  const no = row.no
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t`Lämna in bedömningen av ${no}?`}
      description={<WhatFollows blind={blind} />}
    >
      <div className="judging-dialog">
        <p className="judging-stated">
          {content.value !== null && <b>{words.both(content.value)}</b>}
          {content.stage && <span>{words.stage(content.stage)}</span>}
        </p>
        {content.rationale === '' && (
          <p className="judging-note">
            <Trans>Du har inte skrivit någon motivering. Det går att lämna in ändå.</Trans>
          </p>
        )}
        <AsOpened>
          <Nudges nudges={nudges} />
        </AsOpened>
        <Refusal problem={problem} />
        <div className="judging-acts">
          <Button kind="primary" aria-disabled={busy} onClick={() => void onSubmit()}>
            <Trans>Lämna in</Trans>
          </Button>
          <Button onClick={() => onOpenChange(false)}>
            <Trans>Fortsätt skriva</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** Nothing moves under the pointer because somebody else writes meanwhile. */
function AsOpened({ children }: { children: ReactNode }) {
  const [first] = useState(children)
  return first
}

function WhatFollows({ blind }: { blind: Blind }) {
  const { me } = usePanel()
  const { opens } = blind
  const last =
    (opens.when === 'allSubmit' && opens.waitsFor.every((person) => person === me)) ||
    (opens.when === 'areaDone' &&
      opens.left.every(({ person, count }) => person === me && count === 1))
  return last ? (
    <Trans>
      Du är den sista. Bedömningarna öppnas genast för teamet och kan sedan inte ändras av någon.
    </Trans>
  ) : (
    <Trans>
      Till dess bedömningarna öppnas kan du ta tillbaka din och ändra den. När de öppnas fryses de
      för gott.
    </Trans>
  )
}
