import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { applyTheme, chosenTheme, themes } from '../ui/index.ts'
import './session.css'

/** Light, dark, or as the computer. */
export function ThemeChoice() {
  const { t } = useLingui()
  const [theme, setTheme] = useState(chosenTheme)
  const words = { system: t`Som datorn`, light: t`Ljust`, dark: t`Mörkt` }
  return (
    <fieldset className="session-choice">
      <legend className="ui-hidden">{t`Utseende`}</legend>
      {themes.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="theme"
            className="ui-hidden"
            checked={theme === choice}
            onChange={() => {
              applyTheme(choice)
              setTheme(choice)
            }}
          />
          <span>{words[choice]}</span>
        </label>
      ))}
    </fieldset>
  )
}
