import type { Locale, Template } from '@samsyn/scoring'
import { plainText } from './plainText.ts'
import type { ReportBlock } from './reportBlock.ts'

/**
 * Chapter 1: what Kommunkompassen is, in our own words; the published reports' belong to their
 * authors. Beside what is the same for all it says only what the template itself has.
 */
export function aboutOf({ language, areas }: Template): ReportBlock[] {
  const { what, sourcesAre, sources, points, areasAre } = words[language]
  const maximum = areas
    .flatMap(({ subQuestions }) => subQuestions)
    .reduce((sum, row) => sum + row.maximum, 0)
  return [
    ...what.map(paragraph),
    paragraph(sourcesAre),
    list(sources, false),
    paragraph(points(areas.length, maximum)),
    paragraph(areasAre),
    list(
      areas.map(({ name }) => plainText(name)),
      true,
    ),
  ]
}

interface AboutWords {
  what: readonly string[]
  sourcesAre: string
  sources: readonly string[]
  points(areas: number, maximum: number): string
  areasAre: string
}

const words: Readonly<Record<Locale, AboutWords>> = {
  sv: {
    what: [
      'Med Kommunkompassen undersöks hur en kommun styrs, leds och utvecklas som helhet, sett från fullmäktige.',
      'Det som bedöms är arbetssätten, inte hur bra den enskilda skolan eller hemtjänsten är: om det finns en tydlig riktning, om den märks i hela organisationen, om den följs upp och vad den har lett till.',
    ],
    sourcesAre: 'Utvärderarna bygger sin bedömning på',
    sources: [
      'samtal med förtroendevalda, chefer, medarbetare och fackliga företrädare',
      'de dokument som kommunen styrs med',
      'det som kommunen berättar på sin webbplats och i sociala medier.',
    ],
    points: (areas, maximum) =>
      `Bedömningen gäller ${areas} områden med flera delfrågor i varje. Delfrågorna i ett område kan tillsammans ge 100 poäng, och det högsta möjliga resultatet är ${maximum} poäng. Poäng ges för det som syns i praktiken. Det som bara är planerat eller nyss påbörjat ger inga.`,
    areasAre: 'Områdena är',
  },
  nb: {
    what: [
      'Med Kommunekompasset undersøkes det hvordan en kommune styres, ledes og utvikles som helhet, sett fra kommunestyret.',
      'Det er arbeidsmåtene som vurderes, ikke hvor god den enkelte skolen eller hjemmetjenesten er: om det finnes en tydelig retning, om den merkes i hele organisasjonen, om den følges opp og hva den har ført til.',
    ],
    sourcesAre: 'Vurderingen bygger på',
    sources: [
      'samtaler med folkevalgte, ledere, medarbeidere og tillitsvalgte',
      'dokumentene som kommunen styres med',
      'det som kommunen forteller på nettstedet sitt og i sosiale medier.',
    ],
    points: (areas, maximum) =>
      `Vurderingen gjelder ${areas} områder med flere delspørsmål i hvert. Delspørsmålene i et område kan til sammen gi 100 poeng, og det høyeste mulige resultatet er ${maximum} poeng. Det gis poeng for det som synes i praksis. Det som bare er planlagt eller nettopp påbegynt, gir ingen.`,
    areasAre: 'Områdene er',
  },
  en: {
    what: [
      'Kommunkompassen looks at how a municipality is governed, led and developed as a whole, from the point of view of its council.',
      'It assesses ways of working, not how good a single school or home care team is: whether there is a clear direction, whether it shows in the whole organisation, whether it is followed up and what it has led to.',
    ],
    sourcesAre: 'The evaluators build on',
    sources: [
      'conversations with elected representatives, managers, staff and unions',
      'the documents by which the municipality is governed',
      'what the municipality says on its website and in social media.',
    ],
    points: (areas, maximum) =>
      `The assessment covers ${areas} areas with several sub-questions in each. The sub-questions of an area give up to 100 points together, and the highest possible result is ${maximum} points. Points are given for what shows in practice. What is only planned or just begun gives none.`,
    areasAre: 'The areas are',
  },
}

function paragraph(text: string): ReportBlock {
  return { type: 'paragraph', content: [{ type: 'text', text, marks: {} }] }
}

function list(items: readonly string[], ordered: boolean): ReportBlock {
  return { type: 'list', ordered, items: items.map((text) => ({ blocks: [paragraph(text)] })) }
}
