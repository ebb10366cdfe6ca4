import { Trans, useLingui } from '@lingui/react/macro'
import type { Deletion, LeftArchive } from '../connection/index.ts'
import { VisuallyHidden } from '../ui/index.ts'
import { Day } from './Day.tsx'

interface Props {
  /** The oldest first. */
  deletions: readonly Deletion[]
  archives: readonly LeftArchive[]
}

/** What was deleted, the last first, each with what is left of it. */
export function Gone({ deletions, archives }: Props) {
  const { t } = useLingui()
  return (
    <section>
      <h2>
        <Trans>Borttagna</Trans>
      </h2>
      {deletions.length === 0 ? (
        <p className="ui-soft retention-soft">
          <Trans>Ingen utvärdering har tagits bort.</Trans>
        </p>
      ) : (
        <ul className="ui-list administration-list" aria-label={t`Borttagna`}>
          {deletions.toReversed().map((one) => (
            <li key={`${one.evaluation} ${one.at}`} className="administration-line retention-line">
              <p className="retention-name">
                {one.municipality} {one.year}
              </p>
              <p className="ui-soft retention-soft">
                <Deleted at={one.at} />
              </p>
              <Archives
                name={`${one.municipality} ${one.year}`}
                archives={archives.filter(({ evaluation }) => evaluation === one.evaluation)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Deleted({ at }: { at: number }) {
  return (
    <Trans>
      Borttagen <Day at={at} />
    </Trans>
  )
}

function Archives({ name, archives }: { name: string; archives: readonly LeftArchive[] }) {
  if (archives.length === 0)
    return (
      <p className="ui-soft retention-soft">
        <Trans>Inget arkiv finns kvar</Trans>
      </p>
    )
  return (
    <p className="retention-archives">
      {archives.map(({ evaluation, revision }) => (
        <a key={revision} href={`/api/archives/${evaluation}/${revision}`} download>
          <ArchiveName revision={revision} />
          <VisuallyHidden> {name}</VisuallyHidden>
        </a>
      ))}
    </p>
  )
}

function ArchiveName({ revision }: { revision: number }) {
  return revision === 1 ? (
    <Trans>Hämta arkivet</Trans>
  ) : (
    <Trans>Hämta arkivet, revision {revision}</Trans>
  )
}
