import { Trans, useLingui } from '@lingui/react/macro'
import { interviewGroups } from '@samsyn/scoring'
import type { ReactNode } from 'react'
import { Field } from '../ui/index.ts'
import type { EvidenceHere } from './evidenceHere.ts'
import { FileField } from './FileField.tsx'
import type { FormProblem, ItemForm } from './itemForm.ts'
import { evidenceKinds } from './register.ts'
import { useEvidenceWords } from './useEvidenceWords.ts'
import type { useUpload } from './useUpload.ts'

interface Props extends Pick<EvidenceHere, 'view' | 'frame'> {
  form: ItemForm
  onForm: (form: ItemForm) => void
  problems: readonly FormProblem[]
  upload: ReturnType<typeof useUpload>
  kindIsFixed: boolean
}

/** What is asked of an item, by its kind. */
export function ItemFields(props: Props) {
  const { form, onForm, view, kindIsFixed } = props
  const { kinds } = useEvidenceWords()
  const { assessmentDate } = view
  const { day } = useEvidenceWords()
  const isLate = assessmentDate !== null && form.date > assessmentDate
  const limit = assessmentDate && day(assessmentDate)
  return (
    <>
      {!kindIsFixed && (
        <fieldset className="evidence-kinds">
          <legend className="ui-field-label">
            <Trans>Slag</Trans>
          </legend>
          {evidenceKinds.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                checked={form.kind === kind}
                onChange={() => onForm({ ...form, kind })}
              />
              <span>{kinds[kind]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Named {...props} />
      <div className="evidence-pair">
        <Field
          label={<DateWords kind={form.kind} />}
          hint={
            isLate ? (
              <Trans>Efter bedömningsdatum ({limit}): kan stå i texten men ger inga poäng.</Trans>
            ) : undefined
          }
        >
          {(given) => (
            <input
              {...given}
              type="date"
              className="ui-input"
              min="1900-01-01"
              max="2999-12-31"
              value={form.date}
              onChange={({ target }) => onForm({ ...form, date: target.value })}
            />
          )}
        </Field>
        {form.kind === 'interview' && <PeopleField {...props} />}
      </div>
      {form.kind === 'interview' && <InterviewFields {...props} />}
      {form.kind !== 'interview' && <LinkField {...props} />}
      {form.kind === 'document' && (
        <FileField
          file={form.file}
          onFile={(file) => onForm({ ...form, file })}
          upload={props.upload}
        />
      )}
      {form.kind === 'web' && (
        <Words
          label={<Trans>Anteckning</Trans>}
          text={form.note}
          most={5000}
          long
          onText={(note) => onForm({ ...form, note })}
        />
      )}
    </>
  )
}

function Named({ form, onForm, problems }: Props) {
  const { t } = useLingui()
  const isInterview = form.kind === 'interview'
  return (
    <>
      <Words
        name="title"
        label={isInterview ? <Trans>Roll</Trans> : <Trans>Titel</Trans>}
        hint={
          isInterview ? (
            <Trans>Till exempel ”Kommundirektör”. Rollen är det som får lämna teamet.</Trans>
          ) : undefined
        }
        problem={
          problems.includes('title')
            ? isInterview
              ? t`Skriv vilken roll den intervjuade har.`
              : t`Skriv en titel.`
            : undefined
        }
        text={form.title}
        most={300}
        onText={(title) => onForm({ ...form, title })}
      />
      {isInterview && <GroupField form={form} onForm={onForm} problems={problems} />}
    </>
  )
}

function GroupField({ form, onForm, problems }: Pick<Props, 'form' | 'onForm' | 'problems'>) {
  const { t } = useLingui()
  const { groups } = useEvidenceWords()
  return (
    <Field
      label={<Trans>Grupp</Trans>}
      hint={<Trans>Intervjuerna räknas per grupp i kapitel 2.</Trans>}
      problem={problems.includes('group') ? <Trans>Välj en grupp.</Trans> : undefined}
    >
      {(given) => (
        <select
          {...given}
          name="group"
          className="ui-input"
          value={form.group}
          onChange={({ target: { value } }) =>
            onForm({ ...form, group: interviewGroups.find((one) => one === value) ?? '' })
          }
        >
          <option value="">{t`Välj grupp`}</option>
          {interviewGroups.map((group) => (
            <option key={group} value={group}>
              {groups[group]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function PeopleField({ form, onForm, problems }: Props) {
  return (
    <Field
      label={<Trans>Antal personer</Trans>}
      problem={
        problems.includes('people') ? <Trans>Skriv ett antal, från 1 till 500.</Trans> : undefined
      }
    >
      {(given) => (
        <input
          {...given}
          name="people"
          inputMode="numeric"
          autoComplete="off"
          className="ui-input"
          value={form.people}
          onChange={({ target }) => onForm({ ...form, people: target.value })}
        />
      )}
    </Field>
  )
}

function InterviewFields({ form, onForm, frame }: Props) {
  const evaluators = frame.people.filter(({ role }) => role === 'evaluator')
  return (
    <>
      <fieldset className="evidence-kinds">
        <legend className="ui-field-label">
          <Trans>Hållen av</Trans>
        </legend>
        {evaluators.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={form.heldBy.some((person) => person === id)}
              onChange={({ target }) =>
                onForm({ ...form, heldBy: heldWith(form, id, target.checked) })
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <Words
        label={<Trans>Namn, internt</Trans>}
        hint={
          <Trans>Teamets egen påminnelse. Kommer inte med i utkast, export eller statistik.</Trans>
        }
        text={form.name}
        most={300}
        onText={(name) => onForm({ ...form, name })}
      />
    </>
  )
}

function heldWith({ heldBy }: ItemForm, id: string, held: boolean): ItemForm['heldBy'] {
  const others = heldBy.filter((person) => person !== id)
  return held ? [...others, id as ItemForm['heldBy'][number]] : others
}

function LinkField({ form, onForm, problems }: Props) {
  return (
    <Words
      name="link"
      label={
        form.kind === 'web' ? <Trans>Adress</Trans> : <Trans>Adress, om det finns på webben</Trans>
      }
      problem={
        problems.includes('link') ? (
          <Trans>Skriv en webbadress, till exempel https://www.kommun.se/plan.</Trans>
        ) : undefined
      }
      text={form.link}
      most={2000}
      address
      onText={(link) => onForm({ ...form, link })}
    />
  )
}

function DateWords({ kind }: Pick<ItemForm, 'kind'>) {
  switch (kind) {
    case 'interview':
      return <Trans>Datum</Trans>
    case 'document':
      return <Trans>Daterat</Trans>
    case 'web':
      return <Trans>Sett den</Trans>
  }
}

interface WordsProps {
  name?: string
  label: ReactNode
  hint?: ReactNode
  problem?: ReactNode
  text: string
  most: number
  long?: boolean
  address?: boolean
  onText: (text: string) => void
}

function Words({ name, label, hint, problem, text, most, long, address, onText }: WordsProps) {
  return (
    <Field label={label} hint={hint} problem={problem}>
      {(given) =>
        long ? (
          <textarea
            {...given}
            className="ui-input"
            maxLength={most}
            value={text}
            onChange={({ target }) => onText(target.value)}
          />
        ) : (
          <input
            {...given}
            {...(name && { name })}
            {...(address && { inputMode: 'url' })}
            autoComplete="off"
            className="ui-input"
            maxLength={most}
            value={text}
            onChange={({ target }) => onText(target.value)}
          />
        )
      }
    </Field>
  )
}
