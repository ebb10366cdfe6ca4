import type { EvidenceItem } from '@samsyn/scoring'

/** What the demo's evaluators have read and heard: our invention from end to end. */
export interface DemoEvidence {
  by: 'evaluator-1' | 'evaluator-2'
  /** An interview is held by who registers it. */
  item: EvidenceItem
  /** Sub-questions that it is tied to. */
  supports: readonly string[]
  /** Paragraphs of notes on it. */
  notes?: readonly string[]
}

export const register: readonly DemoEvidence[] = [
  {
    by: 'evaluator-1',
    item: interview('Kommundirektör', 'management', '2026-09-08', 1, 'Gunilla Stråhle'),
    supports: ['3.1', '3.2', '6.1'],
    notes: [
      'Styrmodellen: ”Den ska gå att läsa på en kvart.” Hon ser själv att de sex målen saknar tydlig ägare och vill att varje mål får en nämnd.',
      'Om analysen i delårsrapporterna: formen är på plats, men det händer sällan att en avvikelse leder till ett ändrat uppdrag. Frågan ligger på koncernledningens bord i vinter.',
    ],
  },
  {
    by: 'evaluator-2',
    item: interview('Kommunstyrelsens presidium', 'politicians', '2026-09-09', 3, ''),
    supports: ['1.1', '1.3', '3.2'],
    notes: [
      'Presidiet är överens om att Nära besluten har gett ordning åt demokratiarbetet. De är mindre säkra på om det har nått de yttre kommundelarna.',
    ],
  },
  {
    by: 'evaluator-1',
    item: interview('Nämndordförande, grupp', 'politicians', '2026-09-09', 5, ''),
    supports: ['1.5', '3.3'],
  },
  {
    by: 'evaluator-2',
    item: interview('Förvaltningschefer, grupp', 'management', '2026-09-10', 6, ''),
    supports: ['3.3', '4.1', '5.1'],
  },
  {
    by: 'evaluator-1',
    item: interview('Enhetschefer i vård och omsorg', 'management', '2026-09-15', 4, ''),
    supports: ['5.5', '6.3', '8.2'],
    notes: [
      'Tre av fyra leder färre än trettio medarbetare sedan i våras. I hemtjänsten är det fortfarande över femtio.',
      'Förbättringstavlorna: en chef visade vad som satt på tavlan samma morgon. Det är vardag, inte projekt.',
    ],
  },
  {
    by: 'evaluator-2',
    item: interview('Vägledare på Servicetorget', 'staff', '2026-09-16', 3, ''),
    supports: ['5.2', '5.3'],
    notes: [
      'De avslutar ungefär sju ärenden av tio själva. Det som fastnar gäller socialtjänstens telefontider, som skiljer sig från grupp till grupp.',
    ],
  },
  {
    by: 'evaluator-2',
    item: interview('Fackliga företrädare', 'unions', '2026-09-17', 4, ''),
    supports: ['7.1', '8.1'],
  },
  {
    by: 'evaluator-1',
    item: document('Nära besluten, program för demokratiarbetet', '2024-04-22'),
    supports: ['1.1'],
  },
  {
    by: 'evaluator-2',
    item: document('Översiktsplan Älvhamra 2040', '2023-11-27'),
    supports: ['2.1'],
  },
  {
    by: 'evaluator-1',
    item: document('Så styr vi Älvhamra, styrmodell', '2023-06-12'),
    supports: ['3.1'],
  },
  {
    by: 'evaluator-1',
    item: document('Mer för varje krona, program för effektivitet', '2024-02-05'),
    supports: ['4.1'],
  },
  {
    by: 'evaluator-2',
    item: document('Börja hos den andra', '2023-03-20'),
    supports: ['5.1'],
  },
  {
    by: 'evaluator-2',
    item: {
      kind: 'web',
      title: 'Kommunens e-tjänster',
      link: 'https://www.alvhamra.example/e-tjanster',
      date: '2026-09-22',
      note: 'De tretton vanligaste har samma utseende och visar vem som handlägger ärendet.',
    },
    supports: ['5.3', '5.4'],
  },
  {
    by: 'evaluator-1',
    // S12: after the assessment date, so it may be told of and gives no points.
    item: document('Ny organisation för måltider, beslut', '2026-11-02'),
    supports: [],
  },
]

type Interview = Extract<EvidenceItem, { kind: 'interview' }>

function interview(
  role: string,
  group: Interview['group'],
  date: string,
  people: number,
  name: string,
): EvidenceItem {
  return { kind: 'interview', role, group, date, people, heldBy: [], name }
}

function document(title: string, date: string): EvidenceItem {
  return { kind: 'document', title, date, link: null, file: null }
}
