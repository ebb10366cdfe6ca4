import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReportRead } from '../connection/index.ts'
import { Figures } from './Figures.tsx'
import { usePlaceWords, useWarningWords } from './useReadingWords.ts'

/** What was read, what of it is doubtful, and the lines that it was read from. */
export function Preview({ read }: { read: ReportRead }) {
  const { imported } = read
  const { municipality, year, total, template, areas } = imported
  return (
    <section className="imports-preview" aria-label={read.name}>
      <h2>
        {municipality ?? <Trans>Okänd kommun</Trans>}
        {year === null ? <Trans>, okänt år</Trans> : ` ${year}`}
      </h2>
      <dl className="imports-facts">
        <div>
          <dt>
            <Trans>Fil</Trans>
          </dt>
          <dd>{read.name}</dd>
        </div>
        <div>
          <dt>
            <Trans>Totalt</Trans>
          </dt>
          <dd>{total ?? '–'}</dd>
        </div>
        <div>
          <dt>
            <Trans>Områden</Trans>
          </dt>
          <dd>{areas.length}</dd>
        </div>
        <div>
          <dt>
            <Trans>Mall</Trans>
          </dt>
          <dd>{template ?? <Trans>ingen känd</Trans>}</dd>
        </div>
      </dl>
      <Warnings read={read} />
      <Figures scores={imported.scores} />
    </section>
  )
}

function Warnings({ read }: { read: ReportRead }) {
  const { t } = useLingui()
  const words = useWarningWords()
  const placed = usePlaceWords()
  const { warnings } = read.imported
  if (warnings.length === 0)
    return (
      <p className="imports-whole">
        <Trans>Allt i rapporten kunde läsas.</Trans>
      </p>
    )
  return (
    <section id="warnings" className="imports-warnings" aria-label={t`Att se efter`} tabIndex={-1}>
      <h3>
        <Plural value={warnings.length} one="# sak att se efter" other="# saker att se efter" />
      </h3>
      <ul>
        {warnings.map(({ what, line, at, found, wanted }) => (
          <li key={`${what} ${line} ${at} ${found} ${wanted}`}>
            {line === null ? (
              words(what)
            ) : (
              <a href={`#line-${line}`}>
                <Trans>Rad {line}:</Trans> {words(what)}
              </a>
            )}{' '}
            <span className="ui-soft">
              {at !== null && placed(at)}
              {at !== null && wanted !== undefined && ': '}
              {wanted !== undefined && (
                <Trans>
                  {found ?? '–'} här, {wanted} på ett annat ställe
                </Trans>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
