export const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const KEPT = 'samsyn.theme'

/** The look chosen in this browser; `system` follows the computer's. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return themes.find((theme) => theme === kept) ?? 'system'
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  localStorage.setItem(KEPT, theme)
}
