import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type {
  ScoredArea,
  ScoreTable,
  SubQuestionNo,
  Template,
  TemplateArea,
  TemplateGuide,
} from '@samsyn/scoring'
import { useState } from 'react'
import { FigureWords } from '../overview/index.ts'
import { stageWords } from '../words/index.ts'
import { TriedRow } from './TriedRow.tsx'
import { type Typed, triedTable } from './tried.ts'

/** A template as those will meet it who work with it, with points to try. */
export function Questionnaire({ template }: { template: Template }) {
  const [typed, setTyped] = useState<Typed>(new Map())
  const table = triedTable(template, typed)
  const type = (no: SubQuestionNo, text: string) => setTyped(new Map([...typed, [no, text]]))
  return (
    <>
      <p className="ui-soft">
        <Trans>
          Prova mallen genom att skriva poäng eller procent. Det du skriver sparas inte.
        </Trans>
      </p>
      {template.areas.map((area, index) => {
        const scored = table.areas[index]
        return (
          scored && (
            <Area
              key={area.no}
              area={area}
              scored={scored}
              language={template.language}
              typed={typed}
              onType={type}
            />
          )
        )
      })}
      <Total table={table} />
      {template.guide && <Guide guide={template.guide} language={template.language} />}
    </>
  )
}

interface AreaProps {
  area: TemplateArea
  scored: ScoredArea
  language: string
  typed: Typed
  onType: (no: SubQuestionNo, text: string) => void
}

function Area({ area, scored, language, typed, onType }: AreaProps) {
  const { figure } = scored
  return (
    <section className="templates-area">
      <h2 lang={language}>
        {area.no} {area.name}
      </h2>
      <ol className="ui-list templates-rows">
        {area.subQuestions.map((row, index) => (
          <TriedRow
            key={row.no}
            row={row}
            printed={scored.rows[index]?.printed ?? null}
            language={language}
            text={typed.get(row.no) ?? ''}
            onText={(text) => onType(row.no, text)}
          />
        ))}
      </ol>
      <p className="templates-sum" aria-live="polite">
        <Trans>Summa</Trans> <FigureWords figure={figure} />
        {figure.state === 'complete' && (
          <>
            {' '}
            <Trans>
              av {figure.maximum}, {figure.percent} procent
            </Trans>
          </>
        )}
      </p>
      <h3>
        <Trans>Avsnitt i texten</Trans>
      </h3>
      <ul className="templates-sections" lang={language}>
        {area.sections.map(({ key, heading, subQuestions }) => (
          <li key={key}>
            {subQuestions.join(', ')} {heading}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Total({ table }: { table: ScoreTable }) {
  return (
    <p className="templates-total">
      <Trans>Totalt</Trans> <FigureWords figure={table.total} />
    </p>
  )
}

function Guide({ guide, language }: { guide: TemplateGuide; language: string }) {
  const { i18n } = useLingui()
  return (
    <section className="templates-area">
      <h2>
        <Trans>Vägledning</Trans>
      </h2>
      <p className="ui-soft">
        {guide.by === 'samsyn' ? (
          <Trans>Märks som Samsyns egna ord.</Trans>
        ) : (
          <Trans>Märks som utgivarens egna ord.</Trans>
        )}
      </p>
      <dl className="templates-guide">
        {guide.bands.map(({ stage, from, to, description }) => (
          <div key={`${stage} ${from}`}>
            <dt>
              {i18n._(stageWords[stage].name)}{' '}
              <span className="ui-soft">
                {from === to ? (
                  <Plural value={to} one="# procent" other="# procent" />
                ) : (
                  <Trans>
                    {from}–{to} procent
                  </Trans>
                )}
              </span>
            </dt>
            <dd lang={language}>{description}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
