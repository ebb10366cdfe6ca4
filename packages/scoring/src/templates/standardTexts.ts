import type { AreaNo } from '../ids.ts'

/**
 * What an area looks at, in our own words: a beginning for its general text. The published reports'
 * standard texts belong to their authors. Beside the template and not in it (S1): a template in use
 * never changes, and nobody's text begins with words that they did not choose.
 */
const standardTexts: Readonly<Record<AreaNo, readonly string[]>> = {
  1: [
    'Området handlar om hur medborgarna kan följa, förstå och påverka det som kommunen beslutar. Det gäller den information som kommunen lämnar, de vägar till dialog som finns mellan valen och hur öppet resultaten redovisas.',
    'Här bedöms också vilket stöd de förtroendevalda har i sina uppdrag, och om arbetet med demokrati är samlat och långsiktigt.',
  ],
  2: [
    'Området handlar om hur kommunen tillsammans med andra bidrar till att samhället utvecklas hållbart: socialt, ekologiskt och ekonomiskt.',
    'Bedömningen gäller om det finns en sammanhållen riktning för arbetet, hur den märks i verksamheterna och hur kommunen samverkar med föreningar, företag och kulturliv.',
  ],
  3: [
    'Området handlar om hur den politiska viljan blir till styrning av hela kommunen, bolagen inräknade. En tydlig ansvarsfördelning, mål som går att följa upp och en uppföljning som leder till beslut är det som söks.',
    'Bedömningen gäller också om styrningen är känd och använd i hela organisationen.',
  ],
  4: [
    'Området handlar om hur kommunen får ut mesta möjliga av sina resurser. Det gäller hur ekonomi, kvalitet och resultat vägs samman, på kort och på lång sikt.',
    'Bedömningen gäller hur kostnader och resultat jämförs och analyseras, hur samverkan och digitala arbetssätt tas till vara och vad det arbetet har lett till.',
  ],
  5: [
    'Området handlar om hur kommunen möter dem som använder dess tjänster. Det gäller bemötande och tillgänglighet, möjligheten att välja och att påverka, och vad var och en kan räkna med.',
    'Bedömningen gäller hur synpunkter och undersökningar används för att göra tjänsterna bättre.',
  ],
  6: [
    'Området handlar om hur kommunen arbetar för att bli bättre. Det gäller hur förbättringar tas fram i vardagen, hur kommunen lär av andra och hur nya arbetssätt prövas och sprids.',
    'Bedömningen gäller om arbetet är samlat och uthålligt, och om det går att se vad det har lett till.',
  ],
  7: [
    'Området handlar om kommunen som arbetsgivare: hur den lockar, utvecklar och behåller medarbetare, och hur den arbetar med arbetsmiljö, lön och lika villkor.',
    'Bedömningen gäller om det finns en samlad personalpolitik, om den följs upp och om den märks på arbetsplatserna.',
  ],
  8: [
    'Området handlar om hur ansvar och befogenheter är fördelade, vilka förutsättningar cheferna har och hur medarbetarna är med och utvecklar sin verksamhet.',
    'Bedömningen gäller vad kommunen väntar sig av chefer och medarbetare, vilket stöd de får och hur ledarskap och medarbetarskap följs upp.',
  ],
}

/** The paragraphs that a template offers for the general text of an area; none, where it has none. */
export function standardText(template: string, area: AreaNo): readonly string[] {
  return (WITH_OURS.includes(template) ? standardTexts[area] : undefined) ?? []
}

const WITH_OURS: readonly string[] = ['kommunkompassen-2020', 'kommunkompassen-2023']
