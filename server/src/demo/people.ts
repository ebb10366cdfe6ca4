import type { Role } from '@samsyn/scoring'

/** The people of the demo, all of our invention. Nobody gets mail at these addresses (RFC 2606). */
export interface DemoPerson {
  person:
    | 'evaluator-1'
    | 'evaluator-2'
    | 'evaluator-3'
    | 'lead'
    | 'observer'
    | 'municipality'
    | 'administrator'
  name: string
  /** As the page's door to sign-in says it. */
  part: string
  email: string
  administrator: boolean
  /** In the demo's evaluation. The third evaluator waits to be assigned by the lead. */
  role: Role | null
}

export const demoPeople: readonly DemoPerson[] = [
  invented('evaluator-1', 'Annika Norling', 'Utvärderare', 'evaluator'),
  invented('evaluator-2', 'Björn Olander', 'Utvärderare', 'evaluator'),
  invented('evaluator-3', 'Ingrid Solheim', 'Utvärderare, ännu utan uppdrag', null),
  invented('lead', 'Lena Ekdahl', 'Granskningsledare', 'lead'),
  invented('observer', 'Samir Haddad', 'Observatör', 'observer'),
  invented('municipality', 'Karin Wedin', 'Kommunens kontaktperson', 'municipality'),
  invented('administrator', 'Tomas Rydberg', 'Administratör', null),
]

function invented(
  person: DemoPerson['person'],
  name: string,
  part: string,
  role: Role | null,
): DemoPerson {
  const email = `${person}@demo.samsyn.invalid`
  return { person, name, part, email, administrator: person === 'administrator', role }
}
