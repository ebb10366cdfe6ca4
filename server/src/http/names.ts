import type { Person } from '../identity/index.ts'
import { type Language, languageOf } from './language.ts'

/** T3. How somebody is called whose name was erased; what they did still has a place for them. */
const erasedPerson: Record<Language, string> = {
  sv: 'Borttagen person',
  nb: 'Fjernet person',
  en: 'Removed person',
}

/** What the server itself has done stands in the trail as this one's. */
const ITSELF = 'samsyn'

/** The name of each person that an evaluation speaks of, in the reader's language where it has one. */
export function namesOf(
  people: readonly Person[],
  acceptLanguage: string | undefined,
): (id: string) => { id: string; name: string } {
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  const unknown = erasedPerson[languageOf(acceptLanguage)]
  return (id) => ({ id, name: names.get(id) ?? (id === ITSELF ? 'Samsyn' : unknown) })
}
