import type { DemoArea } from './content.ts'

export const area6: DemoArea = {
  no: 6,
  general: [
    'Kvalitet uppstår i vardagen men håller sällan över tid utan en gemensam ordning för att upptäcka, pröva och sprida. Området handlar om den ordningen: vilken inriktning kommunen har valt, vilket stöd som finns centralt och hur idéer och lärdomar rör sig i organisationen.',
  ],
  sections: {
    '6.1': [
      'Kvalitetsarbetet beskrivs i ett ramverk på sex sidor från 2021, kallat Fyra steg: undersök, pröva, besluta, dela. Ramverket är lätt att förklara och går väl ihop med styrmodellen från 2023. Socialnämnden och utbildningsnämnden har byggt sina ledningssystem på det, och enhetscheferna där använder begreppen i sina samtal med oss.',
      'I andra delar av organisationen är kopplingen svag. Ramverket nämns inte i samhällsbyggnadsnämndens verksamhetsplan, och bolagen arbetar efter egna modeller. Kommunstyrelsen har inte tagit reda på hur ramverket används sedan det antogs. En revidering är aviserad till 2027.',
    ],
    '6.2': [
      'Två utvecklingsledare på kommunledningskontoret stöder förvaltningarna. De utbildar i processkartläggning, håller samman ett nätverk för kvalitetssamordnare och kan bokas av enskilda enheter. Den som har fått stöd är nöjd, men tiden räcker till ett tiotal enheter om året och den som frågar först får hjälp först.',
      'Under 2025 gjordes två gemensamma genomlysningar. Den ena gällde vägen till förskoleplats och kortade handläggningen med nio dagar. Den andra gällde bostadsanpassning; förslagen därifrån har ännu inte behandlats.',
      'Någon samlad bild av kvaliteten i kommunen finns inte. Nämnderna rapporterar var för sig, i olika format och vid olika tidpunkter, och fullmäktige har därför svårt att se var behoven är störst.',
    ],
    '6.3': [
      'Idéslussen är den gemensamma vägen för förslag från medarbetare. Den som lämnar ett förslag får svar inom två veckor och kan få upp till tjugo arbetsdagar och 50 000 kronor för att pröva sin idé. Sedan starten 2023 har 212 förslag kommit in, 31 har prövats och tolv har införts. Bland dem finns en ny vikarieplanering i förskolan och en karta som visar var gångvägarna behöver sandas först. Idéslussen är ett gott exempel.',
      'Förbättringstavlor används på de flesta enheter inom vård och omsorg och på Hamra Energi. Varje vecka hålls ett kort möte framför tavlan, och vi har kunnat följa hur småfel går från upptäckt till åtgärd. I skolan och i förvaltningarnas staber finns inget motsvarande.',
      'Det som har prövats sprids inte av sig självt. Fem av de tolv införda lösningarna används fortfarande bara där de uppstod, och kommunen har inte undersökt varför. Tillsammans med högskolan och två lokala företag drivs en försöksanläggning för rening av dagvatten, vars resultat redan används i nya detaljplaner.',
    ],
    '6.4': [
      'Lärandet är som starkast mellan kommunens egna enheter. Rektorerna besöker varandras skolor enligt ett fast schema, och cheferna på äldreboendena läser och kommenterar varandras genomförandeplaner. Besöken dokumenteras kort och följs upp efter ett halvår. Flera rektorer lyfter fram just uppföljningen som det som gör skillnad.',
      'Utåt finns nätverket med de sju jämförbara kommunerna, samarbetet med högskolan och en årlig studieresa för nämndernas presidier. Från nätverket finns konkreta resultat, däribland en rutin för hemgång från sjukhus som har halverat antalet dagar i väntan. Vad studieresorna har gett är svårare att säga.',
      'En halvdag varje höst samlas enheter från hela kommunen på Lärtorget för att visa vad de har förbättrat. I fjol kom 340 medarbetare. Bidragen sparas dock inte så att de går att söka bland i efterhand, och lärdomar av avvikelser och klagomål finns sällan med.',
    ],
  },
  strengths: [
    'Ett enkelt ramverk som går ihop med styrmodellen',
    'Idéslussen, med snabba svar och tid att pröva',
    'Förbättringstavlor inom vård och omsorg och på Hamra Energi',
    'Kollegiala besök som följs upp efter ett halvår',
    'Lärtorget',
  ],
  improvements: [
    'Förankra ramverket i alla nämnder och i bolagen',
    'Rikta det centrala stödet dit behovet är störst',
    'Ge fullmäktige en samlad bild av kvaliteten',
    'Undersök varför prövade lösningar inte sprids',
    'Gör erfarenheterna från Lärtorget sökbara och ta med det som gick fel',
  ],
  rows: [
    {
      no: '6.1',
      judgements: [
        {
          points: '10',
          stage: 'deployed',
          rationale: 'Bra ramverk med genomslag i två nämnder. Ingen uppföljning av användningen.',
        },
        {
          points: '11',
          stage: 'deployed',
          rationale: 'Enkelt och begripligt, knutet till styrmodellen. Bolagen står utanför.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '10,5',
        stage: 'deployed',
        rationale:
          'Tydlig inriktning som bär i de två största nämnderna men inte i hela kommunen, och som inte har följts upp.',
        agreed: true,
      },
    },
    {
      no: '6.2',
      judgements: [
        {
          points: '9',
          stage: 'deployed',
          rationale:
            'Uppskattat stöd och en genomlysning med resultat. Urvalet av enheter är slumpartat.',
        },
        {
          points: '8,5',
          stage: 'approach',
          rationale: 'Två personer räcker inte långt, och ingen ser helheten.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '8,8',
        stage: 'approach',
        rationale:
          'Stödet är bra men når få, och en samlad bild av kvaliteten saknas. En av två genomlysningar har gett resultat.',
        agreed: true,
      },
    },
    {
      no: '6.3',
      judgements: [
        {
          points: '18,2',
          stage: 'followedUp',
          rationale: 'Idéslussen är genomtänkt och uppföljd. Tavlorna fungerar i vardagen.',
        },
        {
          points: '13,5',
          stage: 'deployed',
          rationale:
            'Goda exempel, men skolan står utanför och nästan hälften av lösningarna har stannat där de började.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '15,5',
        stage: 'deployed',
        rationale:
          'Vi delar bilden av Idéslussen som ett gott exempel. Ständiga förbättringar är ändå inte ett arbetssätt i hela kommunen och spridningen är svag, och därför lägger vi oss kring hälften.',
        agreed: true,
      },
    },
    {
      no: '6.4',
      judgements: [
        {
          points: '18,5',
          stage: 'followedUp',
          rationale: 'Kollegiala besök med uppföljning, och resultat från nätverket.',
        },
        {
          points: '19',
          stage: 'followedUp',
          rationale: 'Ordnat lärande i skola och omsorg. Lärtorget samlar men sparar inte.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '18,7',
        stage: 'followedUp',
        rationale:
          'Lärandet mellan enheter är ordnat och följs upp, och nätverket har gett resultat. Erfarenheterna sparas inte så att andra hittar dem.',
        agreed: true,
      },
    },
  ],
}
