import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { AdministrationPage, DraftActs } from '../administration/index.ts'
import {
  askFor,
  Refused,
  type ResultSetWhole,
  useProblemWords,
  wholeSet,
} from '../connection/index.ts'
import { Skeleton } from '../ui/index.ts'
import { FindingList } from './FindingList.tsx'
import { ResultsTable } from './ResultsTable.tsx'
import { readingOf } from './reading.ts'
import { SetStanding } from './SetStanding.tsx'
import './results.css'

/** One version of a set: its results, and what of them does not fit. */
export function ResultSetScreen() {
  const { t } = useLingui()
  const words = useProblemWords()
  const { set, version } = useParams({ from: '/results/$set/$version' })
  const found = useQuery({
    queryKey: ['results', set, version],
    queryFn: () => askFor(`/api/results/${set}/${version}`, wholeSet),
  })
  if (found.isPending)
    return (
      <AdministrationPage title={set}>
        <Skeleton height="24em" />
      </AdministrationPage>
    )
  if (found.isError)
    return (
      <AdministrationPage title={t`Resultaten kunde inte visas`}>
        <p role="alert">{found.error instanceof Refused && words(found.error.problem)}</p>
        <p>
          <Link to="/results">
            <Trans>Till publicerade resultat</Trans>
          </Link>
        </p>
      </AdministrationPage>
    )
  return <One key={found.data.digest} one={found.data} />
}

function One({ one }: { one: ResultSetWhole }) {
  const { id, name, version, dated, results, digest } = one
  const reading = readingOf(useQueryClient(), digest)
  const findings = reading?.findings ?? one.findings
  const gone = (reading?.gone ?? []).map((one) => `${one.municipality} ${one.year}`).join(', ')
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const file = `/api/results/${id}/${version}/file`
  return (
    <AdministrationPage title={name}>
      <div className="administration-about">
        <p>
          <Trans>version {version}</Trans>
        </p>
        <div role="status">
          <SetStanding line={one} />
        </div>
        <p className="ui-soft">
          <Trans>sammanställd {dated}</Trans>
        </p>
        <p className="results-files">
          <a href={`${file}.csv`} download>
            <Trans>Spara som tabell</Trans>
          </a>
          <a href={`${file}.json`} download>
            <Trans>Spara som JSON</Trans>
          </a>
        </p>
      </div>
      {reading?.encoding === 'windows-1252' && (
        <p className="administration-told">
          <Trans>
            Filen var inte UTF-8 och lästes som äldre västeuropeisk text. Se efter att å, ä och ö
            stämmer nedan.
          </Trans>
        </p>
      )}
      {gone !== '' && (
        <p className="administration-told">
          <Trans>De här fanns i datamängden och finns inte i filen: {gone}.</Trans>
        </p>
      )}
      {errors.length > 0 && (
        <section className="administration-told" data-stops>
          <h2>
            <Trans>Det här behöver rättas innan resultaten kan publiceras</Trans>
          </h2>
          <FindingList findings={errors} results={results} />
        </section>
      )}
      {warnings.length > 0 && (
        <section className="administration-told">
          <h2>
            <Trans>
              Det här saknas eller stämmer inte i trycket, och står kvar som det är tryckt
            </Trans>
          </h2>
          <FindingList findings={warnings} results={results} />
        </section>
      )}
      {one.draft && <Draft one={one} />}
      <ResultsTable results={results} findings={findings} />
    </AdministrationPage>
  )
}

function Draft({ one: { id, version, digest, errors } }: { one: ResultSetWhole }) {
  return (
    <DraftActs
      path={`/api/results/${id}/${version}`}
      digest={digest}
      schema={wholeSet}
      isFit={errors === 0}
      list="/results"
      listKey={['results']}
      oneKey={['results', id, String(version)]}
      words={{
        about: (
          <Trans>
            Utkastet byts ut när en ny fil läggs in i samma datamängd. Utvärderingar kan jämföras
            med det först när det är publicerat.
          </Trans>
        ),
        title: <Trans>Publicera version {version}?</Trans>,
        means: (
          <Trans>
            Från nu kan utvärderingar jämföras med den. Den går inte att ändra eller ta bort: en
            rättelse blir nästa version.
          </Trans>
        ),
        verb: <Trans>Publicera resultaten</Trans>,
      }}
    />
  )
}
