import type { DemoPerson } from './people.ts'

export type MarginPerson = Extract<DemoPerson['person'], 'evaluator-1' | 'evaluator-2' | 'lead'>

/** A thread on a passage, found by its words; with a replacement it is a suggestion. */
export interface DemoThread {
  by: MarginPerson
  room: string
  root: string
  quote: string
  text: string
  replacement?: string
  blocking?: true
  assignee?: MarginPerson
  reply?: { by: MarginPerson; text: string }
}

/** What the lead and the evaluators have said beside the demo's texts. */
export const threads: readonly DemoThread[] = [
  {
    by: 'lead',
    room: 'area-4',
    root: 'section/4.1',
    quote: 'följts upp för bara hälften av dem',
    text: 'Vilken hälft? Nämn nämnderna, så vet de andra vart de kan vända sig.',
    reply: {
      by: 'evaluator-1',
      text: 'Socialnämnden och tekniska nämnden. Jag lägger in det när jag har läst bokslutet.',
    },
  },
  {
    by: 'lead',
    room: 'area-4',
    root: 'section/4.3',
    quote: 'Utanför dessa tre verksamheter är jämförelser ovanliga.',
    text: 'Vad bygger det på? Koppla ett underlag innan jag godkänner avsnittet.',
    blocking: true,
    assignee: 'evaluator-1',
  },
  {
    by: 'lead',
    room: 'area-4',
    root: 'section/4.4',
    quote: 'stämmer ingen av om tiden verkligen har frigjorts',
    text: 'Rakare så.',
    replacement: 'kontrollerar ingen om tiden verkligen har frigjorts',
  },
]

/** How far some texts have come; all others are drafts. */
export const sections: readonly { room: string; root: string; returned?: string }[] = [
  {
    room: 'area-4',
    root: 'section/4.2',
    returned:
      'Sista stycket är för kort för att bära poängen. Vad händer om rekryteringen uteblir?',
  },
  ...['general', 'section/5.1', 'section/5.2', 'section/5.3', 'section/5.4', 'section/5.5'].map(
    (root) => ({ room: 'area-5', root }),
  ),
  ...['section/6.1', 'section/6.2'].map((root) => ({ room: 'area-6', root })),
]

/** Passages that others may learn from. */
export const goodExamples: readonly string[] = [
  'Hälften av tillsynsbesöken nattetid sker numera med kamera, efter den enskildes samtycke. Medarbetarna fick handledning på arbetstid, och både brukare och anhöriga är övervägande positiva.',
]
