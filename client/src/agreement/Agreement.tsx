import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  agreementIn,
  type PairAgreement,
  type PersonId,
  type SubQuestionNo,
  type TeamView,
} from '@samsyn/scoring'
import { useMemo, useState } from 'react'
import type { EvaluationFrame } from '../connection/index.ts'
import { shortName } from '../words/index.ts'
import { AgreementPlot } from './AgreementPlot.tsx'
import { AreaFigures } from './AreaFigures.tsx'
import { Coefficients } from './Coefficients.tsx'
import { inWords } from './inWords.ts'
import { PairChoice } from './PairChoice.tsx'
import { RowTable } from './RowTable.tsx'
import './agreement.css'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  /** Where a sub-question is worked on; whoever shows this knows. */
  hrefFor: (subQuestion: SubQuestionNo) => string
}

/** How alike two judged before they spoke about it, as far as the reader may know (A1–A6). */
export function Agreement({ view, frame, hrefFor }: Props) {
  const pairs = useMemo(() => agreementIn(view, frame.template), [view, frame.template])
  const [chosen, setChosen] = useState<string>()
  const nameOf = (person: PersonId) => shortName(frame, person) ?? '–'
  const pair =
    pairs.find((one) => keyOf(one) === chosen) ??
    pairs.find(({ first, second }) => [first, second].includes(view.me.person)) ??
    pairs[0]
  return (
    <article className="agreement">
      <header className="agreement-head">
        <h1>
          <Trans>Överensstämmelse</Trans>
        </h1>
        <p className="agreement-place">
          {view.municipality} {view.year}
        </p>
        <p className="agreement-intro">
          <Trans>
            Hur lika ni bedömde var för sig: bedömningarna som de såg ut när de öppnades, innan ni
            hade talat om dem.
          </Trans>
        </p>
        <LeftOut view={view} />
        {pair && pairs.length > 1 && (
          <PairChoice
            pairs={pairs.map((one) => ({
              key: keyOf(one),
              first: nameOf(one.first),
              second: nameOf(one.second),
            }))}
            chosen={keyOf(pair)}
            choose={setChosen}
          />
        )}
      </header>
      {pair ? (
        <OnePair
          pair={pair}
          view={view}
          frame={frame}
          names={{ first: nameOf(pair.first), second: nameOf(pair.second) }}
          hrefFor={hrefFor}
        />
      ) : (
        <p className="agreement-empty">
          <Trans>
            Här finns inget att jämföra än. När alla som bedömer en delfråga har lämnat in öppnas
            den, och då räknas den med.
          </Trans>
        </p>
      )}
    </article>
  )
}

interface PairProps extends Props {
  pair: PairAgreement
  /** With what is said of them in brackets. */
  names: { first: string; second: string }
}

function OnePair({ pair, view, frame, names, hrefFor }: PairProps) {
  const { i18n } = useLingui()
  // What is said of a name is said once; after that the name will do.
  const first = nameAlone(names.first)
  const second = nameAlone(names.second)
  const sentences = inWords(pair, names, { first, second }).map((said) => i18n._(said))
  const { template } = frame
  const rowName = (no: SubQuestionNo) =>
    template.areas.flatMap(({ subQuestions }) => subQuestions).find((row) => row.no === no)?.name ??
    ''
  return (
    <>
      <ul className="agreement-words">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <AreaFigures
        pair={pair}
        template={template}
        tolerance={view.tolerance}
        first={first}
        second={second}
      />
      <Coefficients pair={pair} />
      <section className="agreement-part">
        <h2>
          <Trans>Skillnad i varje delfråga</Trans>
        </h2>
        <p className="agreement-note">
          <Trans>
            En punkt är en delfråga. Över nollan ligger {first} högre, under den {second}. Hur långt
            till höger den står är medelvärdet av de två.
          </Trans>
        </p>
        <AgreementPlot pair={pair} first={first} second={second} />
        <RowTable
          pair={pair}
          first={first}
          second={second}
          nameOf={rowName}
          language={template.language}
          hrefFor={hrefFor}
        />
      </section>
    </>
  )
}

/** What is not in the figures, or is in spite of what has happened since. */
function LeftOut({ view }: { view: TeamView }) {
  const hidden = view.areas.filter(({ recused }) => recused).map(({ no }) => no)
  const stays = view.areas.some(({ subQuestions }) =>
    subQuestions.some(({ judgements }) => judgements?.some(({ counts }) => !counts)),
  )
  const areas = hidden.join(', ')
  return (
    <>
      {hidden.length > 0 && (
        <p className="agreement-note">
          <Plural
            value={hidden.length}
            one={`Område ${areas} är inte med, eftersom du inte deltar i bedömningen där.`}
            other={`Områdena ${areas} är inte med, eftersom du inte deltar i bedömningen där.`}
          />
        </p>
      )}
      {stays && (
        <p className="agreement-note">
          <Trans>
            Den som har lämnat bedömningen efter en öppning räknas med i det som då var öppnat.
          </Trans>
        </p>
      )}
    </>
  )
}

/** Without what is said of a person in brackets behind their name. */
function nameAlone(name: string): string {
  return name.replace(/\s\([^()]+\)$/u, '')
}

function keyOf({ first, second }: PairAgreement): string {
  return `${first} ${second}`
}
