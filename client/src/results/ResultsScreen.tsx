import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AdministrationPage } from '../administration/index.ts'
import {
  askFor,
  Refused,
  type ResultSetLine,
  resultSets,
  useProblemWords,
} from '../connection/index.ts'
import { Skeleton, Unread } from '../ui/index.ts'
import { BringIn } from './BringIn.tsx'
import { SetStanding } from './SetStanding.tsx'
import './results.css'

/** The published results of this server: what evaluations are shown beside. */
export function ResultsScreen() {
  const { t } = useLingui()
  return (
    <AdministrationPage
      title={t`Publicerade resultat`}
      lead={
        <Trans>
          Tryckta siffror ur publicerade rapporter, att jämföra utvärderingar med. De står som de är
          tryckta. En publicerad version ändras aldrig; det som läggs in blir nästa version.
        </Trans>
      }
    >
      <Sets />
    </AdministrationPage>
  )
}

function Sets() {
  const words = useProblemWords()
  const found = useQuery({
    queryKey: ['results'],
    queryFn: () => askFor('/api/results', resultSets),
  })
  if (found.isPending) return <Skeleton height="12em" />
  if (found.isError)
    return (
      <Unread onAgain={() => void found.refetch()}>
        {found.error instanceof Refused && words(found.error.problem)}
      </Unread>
    )
  const { sets } = found.data
  return (
    <>
      <BringIn sets={sets} />
      <ul className="ui-list administration-list">
        {sets.toReversed().map((line) => (
          <Line key={`${line.id} ${line.version}`} line={line} />
        ))}
      </ul>
    </>
  )
}

function Line({ line }: { line: ResultSetLine }) {
  const { id, name, version } = line
  return (
    <li className="administration-line results-line">
      <div>
        <h2>
          <Link to="/results/$set/$version" params={{ set: id, version: String(version) }}>
            {name}
          </Link>
        </h2>
        <p className="ui-soft">
          <Trans>version {version}</Trans>
        </p>
      </div>
      <SetStanding line={line} />
      <p className="ui-soft">
        <Plural value={line.count} one="# resultat" other="# resultat" />
      </p>
    </li>
  )
}
