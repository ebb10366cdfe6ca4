import type { DemoArea } from './content.ts'

export const area5: DemoArea = {
  no: 5,
  general: [
    'Området gäller mötet mellan kommunen och den som använder dess tjänster: eleven, den äldre, föräldern, företagaren. Vi har undersökt om det finns ett gemensamt synsätt, hur det märks i bemötande och tillgänglighet och vilket inflytande brukarna har på det som utförs.',
    'Till skillnad från område 1, som rör invånarens förhållande till politiken, står här den enskildes vardag i centrum.',
  ],
  sections: {
    '5.1': [
      'Synsättet sammanfattas i skriften Börja hos den andra, som kommunstyrelsen antog 2023 efter samtal med brukarråd, anhöriga och personal. Skriften ställer fem frågor som varje arbetsplats ska kunna svara på, till exempel hur man tar reda på vad som är viktigt för dem man är till för. Frågorna används i introduktionen av nya medarbetare och när arbetsplatserna planerar sitt år.',
      'Vi har mött skriften i nästan alla intervjuer inom socialnämndens och utbildningsnämndens verksamheter. Inom samhällsbyggnad samt kultur och fritid är den mindre känd. Uppföljningen består av en enda fråga i medborgarundersökningen och säger inte mycket om vilka arbetsplatser som har kommit långt.',
    ],
    '5.2': [
      'Bemötande är ett av de fält där kommunen har satsat mest. Alla som möter invånare i sitt arbete erbjuds en halvdag som bygger på inspelade, fingerade samtal. Sedan starten 2024 har drygt 1 900 medarbetare deltagit, och utbildningen ingår nu i introduktionen.',
      'Två gånger om året genomför kommunen testsamtal och testbesök. Resultatet lämnas till enheten inom en vecka och tas upp på nästa arbetsplatsträff. Andelen frågor som får svar vid första kontakten har på två år ökat från 61 till 74 procent.',
      'Utmärkelsen Årets möte delas ut efter nomineringar från brukare och anhöriga. Den är uppskattad men uppmärksammas främst inom äldreomsorgen. Synpunkter och klagomål tas emot i två skilda system, och det är därför svårt att se om samma brist återkommer på flera håll.',
    ],
    '5.3': [
      'Servicetorget i kommunhuset har kvällsöppet två dagar i veckan och finns även på två av ortsbiblioteken. Vägledarna avslutar närmare 70 procent av ärendena själva, inom nitton ärendetyper som spänner från förskoleplats till parkeringstillstånd. Den som behöver kan boka hjälp på plats, och Servicetorget kan bistå på sju språk.',
      'Kommunen har 86 e-tjänster. De tretton som står för nio av tio ärenden har arbetats om tillsammans med användare, och den sökande kan följa sitt ärende och ser vem som handlägger det.',
      'Nöjdheten mäts efter varje avslutat ärende. På en femgradig skala har genomsnittet stigit från 3,7 till 4,3 på tre år, och ökningen är störst för de omarbetade tjänsterna. Det är en av de tydligaste effekter vi har sett i utvärderingen. Telefontiderna hos socialtjänstens handläggare är däremot korta och olika från grupp till grupp.',
    ],
    '5.4': [
      'Webbplatsen beskriver tjänsterna på ett enhetligt sätt: vad som ingår, vem som kan få det, vad det kostar och hur lång tid det tar. Texterna är prövade med användare. Uppgift om handläggningstid finns för ungefär två tredjedelar av tjänsterna.',
      'Inom äldreomsorg och förskola finns tjänstedeklarationer som är konkreta och följs upp varje år. De övriga skrevs 2019 och har inte setts över sedan dess. Servicegarantin för företag, som nämns i område 2, är den enda som får följder när den bryts: då sätts avgiften ned.',
      'Svårare är det för den som går från en verksamhet till en annan. Föräldrar till unga med funktionsnedsättning berättar att de själva fått ta reda på vad som förändras när barnet fyller arton.',
    ],
    '5.5': [
      'Brukarundersökningar görs i alla större verksamheter och diskuteras på den enhet som berörs. Sju av nio äldreboenden har boenderåd som träffas varje månad och som påverkar måltider, utevistelse och aktiviteter. På de två öppna mötesplatserna för unga bestämmer besökarna över en egen programbudget.',
      'I skolan är elevråden aktiva men ägnar sig mest åt trivsel. Andelen elever som anser att de kan påverka undervisningen varierar i kommunens egen enkät mellan 38 och 81 procent, beroende på skola. Skillnaderna är kända, men någon gemensam åtgärd har inte vidtagits.',
      'Inom individ- och familjeomsorgen saknas fasta former för inflytande. Ett försök med anställda som själva har erfarenhet av insatserna avslutades vid årsskiftet, och det är oklart vad som förs vidare.',
    ],
  },
  strengths: [
    'Skriften Börja hos den andra, framtagen tillsammans med brukare och anhöriga',
    'Testsamtal vars resultat når enheten inom en vecka',
    'Servicetorget med kvällsöppet och hjälp på sju språk',
    'Nöjdheten mäts efter varje ärende och har stigit tre år i rad',
    'Enhetlig beskrivning av tjänsterna på webbplatsen',
    'Boenderåd som påverkar vardagen på äldreboendena',
  ],
  improvements: [
    'Gör det gemensamma synsättet känt även inom samhällsbyggnad samt kultur och fritid',
    'Samla synpunkter och klagomål så att mönster blir synliga',
    'Se över de tjänstedeklarationer som skrevs 2019',
    'Beskriv vad som händer när någon går från en verksamhet till en annan',
    'Minska skillnaderna mellan skolor i elevernas inflytande',
    'Skapa fasta former för inflytande i individ- och familjeomsorgen',
  ],
  rows: [
    {
      no: '5.1',
      judgements: [
        {
          points: '13,2',
          stage: 'deployed',
          rationale: 'Tydligt synsätt som är levande i två av fyra nämnder.',
        },
        {
          points: '13,2',
          stage: 'deployed',
          rationale: 'Väl förankrat där det är infört. Uppföljningen vilar på en enda enkätfråga.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '13,2',
        stage: 'deployed',
        rationale:
          'Gemensamt synsätt som märks i skola, vård och omsorg men mindre i övriga verksamheter. Svag uppföljning.',
        agreed: true,
      },
    },
    {
      no: '5.2',
      judgements: [
        {
          points: '14',
          stage: 'followedUp',
          rationale: 'Utbildning, testsamtal och förbättrade resultat. En sammanhållen satsning.',
        },
        {
          points: '12,5',
          stage: 'followedUp',
          rationale:
            'Bra och uppföljt arbete. Klagomålen ligger i två system och används inte samlat.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '13,3',
        stage: 'followedUp',
        rationale:
          'Bred utbildning och testsamtal som visar att fler får svar direkt. Synpunktshanteringen är splittrad.',
        agreed: true,
      },
    },
    {
      no: '5.3',
      judgements: [
        {
          points: '16,5',
          stage: 'effect',
          rationale: 'Lätt att nå, på flera sätt och flera språk, och nöjdheten stiger stadigt.',
        },
        {
          points: '16',
          stage: 'effect',
          rationale:
            'Servicetorget ger mätbar effekt. Socialtjänstens telefontider drar ner något.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '16,4',
        stage: 'effect',
        rationale:
          'Flera vägar in, omarbetade e-tjänster och en nöjdhet som har stigit från 3,7 till 4,3. Socialtjänstens telefontider återstår.',
        agreed: true,
      },
    },
    {
      no: '5.4',
      judgements: [
        {
          points: '12',
          stage: 'deployed',
          rationale: 'Enhetligt på webbplatsen, men de flesta deklarationer är gamla.',
        },
        {
          points: '13,5',
          stage: 'deployed',
          rationale:
            'Tydliga texter som har prövats med användare. Övergångar mellan verksamheter är svåra att förstå.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '12,7',
        stage: 'deployed',
        rationale:
          'God och enhetlig information om tjänsterna. Deklarationerna är ojämna och övergångarna dåligt beskrivna.',
        agreed: true,
      },
    },
    {
      no: '5.5',
      judgements: [
        {
          points: '14,5',
          stage: 'deployed',
          rationale:
            'Boenderåd och ungas programbudget är verkligt inflytande. Enkäterna används där de hör hemma.',
        },
        {
          points: '9',
          stage: 'deployed',
          rationale:
            'Stora skillnader mellan skolor utan åtgärd, och inget alls i individ- och familjeomsorgen.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '11,5',
        stage: 'deployed',
        rationale:
          'Vi vägde de goda formerna inom äldreomsorg och ungdomsverksamhet mot att inflytandet i skolan beror på vilken skola man går i. Att en hel verksamhet saknar fasta former gör att vi inte når två tredjedelar.',
        agreed: true,
      },
    },
  ],
}
