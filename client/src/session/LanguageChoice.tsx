import { useLingui } from '@lingui/react/macro'
import { type Language, languages, speak } from '../locales/index.ts'
import './session.css'

/** The product's languages under their own names; the choice stays in this browser. */
export function LanguageChoice() {
  const { t, i18n } = useLingui()
  return (
    <fieldset className="session-choice">
      <legend className="ui-hidden">{t`Språk`}</legend>
      {Object.entries(languages).map(([code, name]) => (
        <label key={code} lang={code}>
          <input
            type="radio"
            name="language"
            className="ui-hidden"
            checked={i18n.locale === code}
            onChange={() => void speak(code as Language)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
