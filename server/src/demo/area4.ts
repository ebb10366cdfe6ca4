import type { DemoArea } from './content.ts'

export const area4: DemoArea = {
  no: 4,
  general: [
    'Effektivitet handlar här om förhållandet mellan vad verksamheten kostar och vad den åstadkommer för invånarna. Vi har sett på om Älvhamra har en uttalad väg dit, om planeringen sträcker sig längre än till nästa budget och om kommunen tar hjälp av jämförelser, teknik och andra organisationer.',
    'Bedömningen fäster mindre vikt vid enskilda besparingar än vid om kommunen vet vilka förändringar som har gett avsett resultat.',
  ],
  sections: {
    '4.1': [
      'Sedan 2024 finns programmet Mer för varje krona, som kommunstyrelsen beslutade om efter en genomgång av kommunens kostnader. Programmet vilar på tre principer: att ta bort sådant som inte tillför något för den som använder tjänsten, att göra lika där lika är bäst och att pröva i liten skala innan något införs brett. Varje nämnd anger i sin verksamhetsplan två åtgärder som ska frigöra tid eller pengar.',
      'Principerna är väl kända bland förvaltnings- och enhetschefer, och flera av dem vi har mött kan ge exempel på när de har använt dem. Åtgärderna är däremot av mycket olika tyngd, från en omlagd skolskjuts till nya rutiner för kopiering. Ekonomiavdelningen sammanställer vad de väntas ge, men utfallet har hittills följts upp för bara hälften av dem.',
      'Programmet saknar också en koppling till kvaliteten. Den som läser uppföljningen ser vad som har sparats, men inte om tjänsten blev bättre, sämre eller oförändrad.',
    ],
    '4.2': [
      'Planeringen inför förändringar i befolkningen är en av kommunens starka sidor. Prognosen görs för de elva delområdena och räknas varje vår om till behov av platser, lokaler och årsarbetare tio år framåt. Resultatet presenteras på den gemensamma omvärldsdagen och återkommer i resursfördelningen, där volymförändringar justeras enligt en modell som alla nämnder har ställt sig bakom.',
      'Lokalförsörjningsplanen omfattar både kommunens och bolagens fastigheter. Den har lett till att två skolor i Norra hamnen delar idrottshall och matsal och att ett nytt äldreboende har kunnat skjutas fyra år framåt. Större investeringar prövas vid tre bestämda tillfällen, och kalkylen ska visa driftskostnaden under hela livslängden.',
      'Personalbehovet är inte lika väl genomlyst. Modellen visar hur många medarbetare som kommer att behövas, men inte vad som händer om de inte går att rekrytera.',
    ],
    '4.3': [
      'Älvhamra deltar i flera nationella jämförelser och i ett nätverk med sju kommuner av liknande storlek, som jämför kostnad och kvalitet inom äldreomsorg, grundskola och gatuunderhåll. Deltagarna besöker varandras verksamheter. Efter ett sådant besök lade kommunen om bemanningsplaneringen i hemtjänsten, och kostnaden per utförd timme har sedan dess närmat sig gruppens genomsnitt utan att brukarnas omdöme har försämrats.',
      'Utanför dessa tre verksamheter är jämförelser ovanliga. Delårsrapporterna innehåller sällan siffror från andra kommuner, och i kultur- och fritidsnämnden har vi inte funnit några alls. För de tolv grundskolorna ställs kostnad och resultat bredvid varandra; för äldreboendena redovisas resultaten på webbplatsen, men kostnaderna finns inte med.',
    ],
    '4.4': [
      'Digitaliseringen leds av en grupp där alla förvaltningar är representerade och där varje förslag beskrivs på samma sätt innan det prioriteras. Satsningarna är många: digitala lås och läkemedelsautomater i hemtjänsten, automatiserade kontroller i löneadministrationen och givare som visar när återvinningskärlen behöver tömmas.',
      'Längst har socialnämnden kommit. Hälften av tillsynsbesöken nattetid sker numera med kamera, efter den enskildes samtycke. Medarbetarna fick handledning på arbetstid, och både brukare och anhöriga är övervägande positiva. Införandet är ett gott exempel.',
      'Det som saknas är en ordning för att ta hem nyttan. Kalkyler görs inför beslut, men när lösningen är på plats stämmer ingen av om tiden verkligen har frigjorts. Läkemedelsautomaterna är ett undantag: där visade en uppföljning efter ett år att sjuksköterskorna vunnit tid motsvarande två heltidstjänster. En modell för nyttohemtagning beslutades i september 2026 men har ännu inte börjat användas.',
    ],
    '4.5': [
      'Kommunen är medlem i ett räddningstjänstförbund, delar lönenämnd med två grannkommuner och samarbetar med tre om upphandling. Varje samarbete har ett mål för vad det ska ge, och kommunstyrelsen får vartannat år en samlad värdering. Den senaste ledde till att den gemensamma telefonväxeln avslutades, vilket visar att kommunen också vågar ompröva.',
      'Internt har samverkan mellan skola, socialtjänst och fritid kommit långt, som framgår av område 2. Fordonspoolen och de samordnade inköpen i koncernen är andra exempel. Det administrativa stödet är däremot uppdelat på förvaltningar, och flera chefer beskriver att de lämnar samma uppgift till tre olika håll.',
    ],
  },
  strengths: [
    'Behoven räknas fram tio år i elva delområden och styr resursfördelningen',
    'Investeringskalkyler som visar driftskostnaden under hela livslängden',
    'Nätverket med sju kommuner, som har lett till ändrad bemanning i hemtjänsten',
    'Väl genomförd digital nattillsyn',
    'Samarbeten som värderas regelbundet och avslutas när de inte ger något',
  ],
  improvements: [
    'Följ upp vad alla åtgärder i Mer för varje krona har gett, även i kvalitet',
    'Använd jämförelser i samtliga nämnder',
    'Ställ kostnader bredvid resultat också för äldreboendena',
    'Stäm av nyttan när ny teknik har införts',
    'Samla det administrativa stödet till chefer',
  ],
  rows: [
    {
      no: '4.1',
      judgements: [
        {
          points: '11,5',
          stage: 'deployed',
          rationale: 'Tre enkla principer som cheferna använder. Utfallet är okänt för hälften.',
        },
        {
          points: '12,2',
          stage: 'deployed',
          rationale:
            'Strategin finns, är känd och når alla nämnder. Åtgärdernas tyngd skiljer sig mycket åt.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '11,8',
        stage: 'deployed',
        rationale:
          'Känt program med åtgärder i alla nämnder. Utfallet följs bara delvis upp och kvaliteten inte alls.',
        agreed: true,
      },
    },
    {
      no: '4.2',
      judgements: [
        {
          points: '15',
          stage: 'followedUp',
          rationale:
            'Prognoser, lokaler och resurser hänger ihop. Frågan om vem som ska göra arbetet är obesvarad.',
        },
        {
          points: '15,5',
          stage: 'followedUp',
          rationale: 'Långsiktigt och gemensamt, med beslut som har ändrats till följd av planen.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '15,3',
        stage: 'followedUp',
        rationale:
          'Tioårig planering som räknas om varje år och har påverkat större beslut. Risken för personalbrist är inte medräknad.',
        agreed: true,
      },
    },
    {
      no: '4.3',
      judgements: [
        {
          points: '13',
          stage: 'followedUp',
          rationale: 'Nätverket är aktivt och har lett till mätbara förändringar i hemtjänsten.',
          flags: ['discuss'],
        },
        {
          points: '9,5',
          stage: 'deployed',
          rationale:
            'Tre verksamheter jämför sig, de flesta gör det inte. I rapporterna till nämnderna finns nästan ingenting.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '11',
        stage: 'deployed',
        rationale:
          'Vi är överens om att arbetet i nätverket håller hög klass och att hemtjänstens resultat ska räknas. Eftersom frågan gäller hela kommunen, och jämförelser saknas i de flesta nämnder, stannar vi strax över hälften.',
        agreed: true,
      },
    },
    {
      no: '4.4',
      judgements: [
        {
          points: '12,5',
          stage: 'deployed',
          rationale: 'Bred användning och ett föredömligt införande av nattillsynen.',
        },
        {
          points: '10',
          stage: 'deployed',
          rationale:
            'Många lösningar men bara en där nyttan är känd. Modellen från i höst är inte i bruk.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '11,2',
        stage: 'deployed',
        rationale:
          'Tekniken är i bruk i flera verksamheter och väl införd i socialnämnden, men nyttan stäms sällan av. Modellen för nyttohemtagning är beslutad men inte använd och ger inga poäng.',
        agreed: true,
      },
    },
    {
      no: '4.5',
      judgements: [
        {
          points: '14',
          stage: 'followedUp',
          rationale: 'Mål för varje samarbete och en värdering som får följder.',
        },
        {
          points: '13,5',
          stage: 'followedUp',
          rationale: 'Starkt utåt. Inåt är stödet till cheferna fortfarande splittrat.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '13,8',
        stage: 'followedUp',
        rationale:
          'Samarbetena har mål, värderas vartannat år och omprövas. Det interna administrativa stödet är inte samordnat.',
        agreed: true,
      },
    },
  ],
}
