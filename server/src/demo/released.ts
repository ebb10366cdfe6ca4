/** What the municipality's contact said of the demo's first draft, found by its words. */
export interface DemoRemark {
  room: string
  root: string
  quote: string
  text: string
  source: string
  /** By the first evaluator; left out: it waits. */
  answer?: { accepted: boolean; text: string }
}

export const note =
  'Det här är texten så långt vi har kommit. Läs gärna om siffror och namn stämmer. Poängen kommer i ett senare utkast.'

export const remarks: readonly DemoRemark[] = [
  {
    room: 'area-1',
    root: 'section/1.3',
    quote: 'Under 2025 lämnades 64 förslag',
    text: 'Det var 68. Fyra förslag kom in på papper och syns inte i e-tjänstens lista.',
    source: 'Kommunstyrelsens redovisning av e-förslag 2025',
  },
  {
    room: 'area-2',
    root: 'section/2.3',
    quote: 'Naturvårdsplanen är däremot från 2009',
    text: 'Den är från 2009 men reviderades 2016. Det framgår inte av den tryckta utgåvan.',
    source: 'Protokoll från samhällsbyggnadsnämnden, november 2016',
    answer: {
      accepted: true,
      text: 'Vi skriver ”från 2009, reviderad 2016”. Omdömet om att en aktuell bild saknas står kvar.',
    },
  },
]
