import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { EvidenceItem, EvidencePart } from '@samsyn/scoring'
import { useState } from 'react'
import type { HeldRoom } from '../connection/index.ts'
import { Button, Skeleton } from '../ui/index.ts'
import { Counts } from './Counts.tsx'
import type { EvidenceHere } from './evidenceHere.ts'
import { Filters } from './Filters.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { ItemTable } from './ItemTable.tsx'
import { Missing } from './Missing.tsx'
import { type RegisterSearch, shownIn } from './register.ts'
import { Views } from './Views.tsx'
import './evidence.css'

interface Props extends EvidenceHere {
  /** Undefined until it has come. */
  part: EvidencePart | undefined
  /** Where the notes on the items are written. */
  notes: HeldRoom
  search: RegisterSearch
  onSearch: (search: RegisterSearch) => void
}

/** What the evaluation rests on: interviews, documents, the web; and what rests on nothing. */
export function Register({ part, notes, search, onSearch, ...here }: Props) {
  const [adding, setAdding] = useState<EvidenceItem['kind']>()
  return (
    <article className="evidence">
      <header className="evidence-head">
        <h1>
          <Trans>Underlag</Trans>
        </h1>
        {part?.may.includes('addEvidence') && (
          <Button kind="primary" onClick={() => setAdding(search.kind ?? 'interview')}>
            <Trans>Lägg till underlag</Trans>
          </Button>
        )}
      </header>
      {part ? (
        <>
          <Counts part={part} />
          <Views search={search} onSearch={onSearch} />
          {search.view === 'missing' ? (
            <Missing part={part} {...here} />
          ) : (
            <Found part={part} notes={notes} search={search} onSearch={onSearch} {...here} />
          )}
        </>
      ) : (
        <RegisterSkeleton />
      )}
      {adding && <ItemDialog {...here} kind={adding} onClose={() => setAdding(undefined)} />}
    </article>
  )
}

function Found({ part, notes, search, onSearch, ...here }: Props & { part: EvidencePart }) {
  const shown = shownIn(part, search)
  if (part.items.length === 0) return <NothingYet part={part} />
  return (
    <>
      <Filters search={search} onSearch={onSearch} />
      <p className="evidence-soft" role="status">
        {shown.length < part.items.length && (
          <Plural
            value={part.items.length}
            one={`${shown.length} av # underlag`}
            other={`${shown.length} av # underlag`}
          />
        )}
      </p>
      {shown.length === 0 ? (
        <p className="evidence-none">
          <Trans>Inget underlag passar in på det du söker.</Trans>
        </p>
      ) : (
        <ItemTable
          {...here}
          part={part}
          notes={notes}
          items={shown}
          open={search.item === undefined ? undefined : Number(search.item)}
          onOpen={(no) => {
            const { item: _, ...rest } = search
            onSearch(no === undefined ? rest : { ...rest, item: String(no) })
          }}
        />
      )}
    </>
  )
}

function NothingYet({ part }: { part: EvidencePart }) {
  return (
    <div className="evidence-none">
      <p>
        <Trans>Här samlas det som utvärderingen vilar på: intervjuer, styrdokument och webb.</Trans>
      </p>
      {part.may.includes('addEvidence') && (
        <p>
          <Trans>
            Lägg till det första, så kan det knytas till delfrågor, stycken och punkter.
          </Trans>
        </p>
      )}
    </div>
  )
}

function RegisterSkeleton() {
  const { t } = useLingui()
  return (
    <div className="evidence-skeleton" role="status" aria-label={t`Hämtar underlaget`}>
      {['72%', '58%', '64%', '50%', '68%', '55%'].map((width) => (
        <Skeleton key={width} width={width} height="1.5rem" />
      ))}
    </div>
  )
}
