import { Trans, useLingui } from '@lingui/react/macro'
import type { EvidenceItem, EvidencePart } from '@samsyn/scoring'
import { Download, ExternalLink } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type HeldRoom, personOf } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import type { EvidenceHere } from './evidenceHere.ts'
import { ItemDialog } from './ItemDialog.tsx'
import { Notes } from './Notes.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import type { RegisterItem } from './register.ts'
import { Supports } from './Supports.tsx'
import { useEvidenceWords } from './useEvidenceWords.ts'

interface Props extends EvidenceHere {
  one: RegisterItem
  part: EvidencePart
  notes: HeldRoom
  /** It is in the register no longer. */
  onGone: () => void
}

/** All that there is of one item: its particulars, what rests on it, and the notes on it. */
export function ItemDetails({ one, part, notes, onGone, ...here }: Props) {
  const [doing, setDoing] = useState<'changing' | 'removing'>()
  return (
    <div className="evidence-details">
      <Particulars one={one} here={here} />
      <Supports no={one.no} part={part} {...here} />
      <Notes no={one.no} held={notes} view={here.view} frame={here.frame} />
      {part.may.includes('changeEvidence') && (
        <div className="ui-acts">
          <Button size="small" onClick={() => setDoing('changing')}>
            <Trans>Ändra …</Trans>
          </Button>
          <Button size="small" onClick={() => setDoing('removing')}>
            <Trans>Ta bort …</Trans>
          </Button>
        </div>
      )}
      {doing === 'changing' && (
        <ItemDialog {...here} one={one} onClose={() => setDoing(undefined)} />
      )}
      {doing === 'removing' && (
        <RemoveDialog
          one={one}
          part={part}
          send={here.send}
          onClose={() => setDoing(undefined)}
          onGone={onGone}
        />
      )}
    </div>
  )
}

function Particulars({ one: { item }, here }: { one: RegisterItem; here: EvidenceHere }) {
  const { frame } = here
  const held =
    item.kind === 'interview'
      ? item.heldBy.flatMap((person) => personOf(frame, person)?.name ?? []).join(', ')
      : ''
  return (
    <dl className="evidence-particulars">
      {held !== '' && <Fact what={<Trans>Hållen av</Trans>}>{held}</Fact>}
      {item.kind === 'interview' && item.name !== '' && (
        <Fact what={<Trans>Namn, internt</Trans>}>
          {item.name}{' '}
          <span className="evidence-soft">
            <Trans>stannar i teamet</Trans>
          </span>
        </Fact>
      )}
      <Places item={item} evaluation={frame.id} />
      {item.kind === 'web' && item.note !== '' && (
        <Fact what={<Trans>Anteckning</Trans>}>
          <span className="evidence-lines">{item.note}</span>
        </Fact>
      )}
    </dl>
  )
}

/** Where an item can be read: its address, its file. */
function Places({ item, evaluation }: { item: EvidenceItem; evaluation: string }) {
  const { t } = useLingui()
  const { size } = useEvidenceWords()
  if (item.kind === 'interview') return null
  const { link } = item
  const file = item.kind === 'document' ? item.file : null
  return (
    <>
      {link && (
        <Fact what={<Trans>Adress</Trans>}>
          <a href={link} target="_blank" rel="noopener noreferrer" className="evidence-place">
            {link}
            <ExternalLink aria-label={t`Öppnas i en ny flik`} />
          </a>
        </Fact>
      )}
      {file && (
        <Fact what={<Trans>Fil</Trans>}>
          <a
            href={`/api/evaluations/${evaluation}/files/${file.sha256}`}
            download={file.name}
            className="evidence-place"
          >
            <Download aria-hidden />
            {file.name}
          </a>{' '}
          <span className="evidence-soft">{size(file.size)}</span>
        </Fact>
      )}
    </>
  )
}

function Fact({ what, children }: { what: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  )
}
