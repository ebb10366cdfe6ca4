import { Trans, useLingui } from '@lingui/react/macro'
import type { EndingPart, Locale, TeamView } from '@samsyn/scoring'
import { Download } from 'lucide-react'
import type { EvaluationFrame } from '../connection/index.ts'
import { shortName, whenSaid } from '../words/index.ts'
import { fingerprint } from './fingerprint.ts'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  part: EndingPart
}

/** F2. Every report that was finalised, the last first, each with its archive and its digest. */
export function Finals({ view, frame, part }: Props) {
  const { t, i18n } = useLingui()
  const me = view.people.find(({ person }) => person === view.me.person)
  // In the archive is all that the team said: also of areas that one is recused from.
  const mayTake = me?.recusedFrom.length === 0
  return (
    <section className="ending-part">
      <h2>
        <Trans>Fastställda rapporter</Trans>
      </h2>
      <ol className="ui-list" reversed>
        {part.finals.toReversed().map(({ revision, by, at, digest, key }) => (
          <li key={revision} className="ending-final">
            <h3>
              <Trans>Revision {revision}</Trans>
            </h3>
            <p className="ending-soft">
              <Trans>
                Fastställd av {shortName(frame, by)}{' '}
                {whenSaid(at, Date.now(), i18n.locale as Locale)}
              </Trans>
            </p>
            {mayTake && (
              <a
                className="ui-button"
                href={`/api/evaluations/${frame.id}/archives/${revision}`}
                download={`samsyn-${frame.id}-${revision}.zip`}
                aria-label={t`Ladda ner arkivet för revision ${revision}`}
              >
                <Download aria-hidden />
                <Trans>Ladda ner arkivet</Trans>
              </a>
            )}
            <details className="ending-proof">
              <summary>
                <Trans>Fingeravtryck</Trans>
              </summary>
              <dl>
                <dt>
                  <Trans>Rapporten (SHA-256)</Trans>
                </dt>
                <dd>
                  <code>{fingerprint(digest)}</code>
                </dd>
                <dt>
                  <Trans>Nyckeln som signerade</Trans>
                </dt>
                <dd>
                  <code>{fingerprint(key)}</code>
                </dd>
              </dl>
              <p className="ending-soft">
                <Trans>
                  Kommandot samsyn verify visar att arkivet är oförändrat. Nyckeln hämtas från
                  servern, på /api/keys.
                </Trans>
              </p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}
