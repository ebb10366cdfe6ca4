import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { type EvaluationFrame, Refused, useProblemWords } from '../connection/index.ts'
import { Skeleton, Unread } from '../ui/index.ts'
import { Comparison } from './Comparison.tsx'
import { KeepForm } from './KeepForm.tsx'
import { RestoringNote } from './RestoringNote.tsx'
import { StateChoice } from './StateChoice.tsx'
import type { VersionsSearch } from './search.ts'
import type { Restored } from './useRestoring.ts'
import { type VersionList as Kept, useVersions } from './useVersions.ts'
import { VersionList } from './VersionList.tsx'
import './versions.css'

interface Props {
  frame: EvaluationFrame
  /** Which two are compared, as it stands in the address. */
  search: VersionsSearch
  onSearch: (search: VersionsSearch) => void
}

/** Earlier states of the report's texts: by day, side by side, and back again. */
export function Versions({ frame, search, onSearch }: Props) {
  const problemWords = useProblemWords()
  const { data, isError, error, refetch } = useVersions(frame.id)
  return (
    <article className="versions">
      <h1>
        <Trans>Versioner</Trans>
      </h1>
      <p className="versions-soft">
        <Trans>
          Texterna sparas av sig själva när ni gör en paus, och före varje återställning. Det ni
          själva namnger och det som godkänns finns alltid kvar.
        </Trans>
      </p>
      {isError && (
        <Unread onAgain={() => void refetch()}>
          {error instanceof Refused ? (
            problemWords(error.problem)
          ) : (
            <Trans>Versionerna kunde inte hämtas.</Trans>
          )}
        </Unread>
      )}
      {data ? (
        <Shown frame={frame} list={data} search={search} onSearch={onSearch} />
      ) : (
        !isError && (
          <div aria-busy className="versions-columns">
            <Skeleton height="16em" />
            <Skeleton height="16em" />
          </div>
        )
      )}
    </article>
  )
}

function Shown({ frame, list, search, onSearch }: Props & { list: Kept }) {
  // Stands above the comparison, which begins anew with each choice: what was done can be undone.
  const [restored, setRestored] = useState<Restored>()
  const last = list.versions.at(-1)
  const before = search.a ?? (last ? String(last.number) : undefined)
  const after = search.b ?? 'now'
  return (
    <>
      {list.may.keep && <KeepForm id={frame.id} />}
      {before === undefined ? (
        <p className="versions-none">
          <Trans>Det finns ingen version än. Den första sparas när någon har skrivit.</Trans>
        </p>
      ) : (
        <div className="versions-columns">
          <VersionList
            versions={list.versions}
            frame={frame}
            chosen={before}
            onChoose={(a) => onSearch({ ...search, a })}
          />
          <div className="versions-comparison">
            <div className="versions-choices">
              <StateChoice
                label={<Trans>Från</Trans>}
                versions={list.versions}
                frame={frame}
                state={before}
                onState={(a) => onSearch({ ...search, a })}
              />
              <StateChoice
                label={<Trans>Till</Trans>}
                versions={list.versions}
                frame={frame}
                state={after}
                onState={(b) => onSearch({ ...search, b })}
              />
            </div>
            {list.may.restore && after !== 'now' && (
              <p className="versions-soft">
                <Trans>Välj Nu under Till för att kunna ta tillbaka en text.</Trans>
              </p>
            )}
            {restored && (
              <RestoringNote
                key={`${restored.version} ${restored.room} ${restored.roots.join()}`}
                id={frame.id}
                restored={restored}
                onClose={() => setRestored(undefined)}
              />
            )}
            <Comparison
              key={`${before} ${after}`}
              id={frame.id}
              frame={frame}
              list={list}
              before={before}
              after={after}
              onRestore={(asked) => {
                setRestored(asked)
                // There will be a newer version than this, and this one is looked at.
                onSearch({ ...search, a: before })
              }}
            />
          </div>
        </div>
      )}
    </>
  )
}
