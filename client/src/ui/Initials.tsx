import './people.css'

interface Props {
  name: string
  /** Index into the eight colours of people. */
  color: number
  small?: boolean
}

/** A person as a small round mark. The name is written beside it, or said by what holds it. */
export function Initials({ name, color, small = false }: Props) {
  const names = ['ui-initials', personClass(color), small && 'ui-initials-small']
  return (
    <span className={names.filter(Boolean).join(' ')} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** The class under which `var(--person)` is a person's colour. */
export function personClass(color: number): string {
  return `ui-person-${color}`
}

/** The first letters of the first and the last name: "Anna Maria Öberg (jävig)" is AÖ. */
export function initialsOf(name: string): string {
  const called = name.trim().replace(/\s+\([^()]*\)$/u, '')
  const words = called.split(/\s+/u)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [called.slice(0, 2)]
  return ends
    .map((word) => (words.length > 1 ? word?.slice(0, 1) : word))
    .join('')
    .toLocaleUpperCase('sv')
}
