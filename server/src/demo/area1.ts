import type { DemoArea } from './content.ts'

export const area1: DemoArea = {
  no: 1,
  general: [
    'Området handlar om hur kommunen gör det möjligt för invånarna att följa, förstå och påverka den lokala politiken. Det gäller både den information som når ut och de tillfällen till samtal som finns mellan valen, liksom hur fullmäktige följer upp sitt eget demokratiarbete.',
    'Bedömningen väger också in hur öppet kommunen redovisar vad verksamheterna åstadkommer och vilka villkor de förtroendevalda har för att klara sina uppdrag.',
  ],
  sections: {
    '1.1': [
      'Fullmäktige i Älvhamra antog våren 2024 programmet Nära besluten, som anger fyra mål för hur invånarna ska kunna ta del av och påverka politiken. Målen är kopplade till ansvariga nämnder och till ett mindre antal mått, bland annat andelen unga som uppger att de vet hur man kontaktar en politiker. Programmet är kort, tydligt skrivet och välkänt bland dem vi har intervjuat.',
      'Kommunstyrelsen följer upp programmet en gång om året i en särskild skrivelse. Den första uppföljningen beskriver vad som har gjorts men stannar vid aktiviteter, och det framgår inte om insatserna har gett någon effekt. Valdeltagandet i Norra hamnen är fortfarande tolv procentenheter lägre än i kommunen som helhet, och någon samlad analys av orsakerna har inte gjorts.',
      'Kommunikationspolicyn från 2022 är förankrad i organisationen och används i introduktionen av nya medarbetare. Nästa steg är att pröva vilka grupper som inte nås i dag och låta svaren styra insatserna.',
    ],
    '1.2': [
      'Webbplatsen byggdes om 2023 efter tester med invånare i olika åldrar. De vanligaste ärendena finns på startsidan, texterna är lätta att läsa och de viktigaste sidorna finns på fem språk. Fullmäktiges sammanträden sänds direkt med textning, och varje ärende går att hitta i efterhand.',
      'Inför större beslut publiceras en sammanfattning på en halv sida, med en tydlig uppgift om vem som svarar på frågor. Kallelser och handlingar är däremot svårare att orientera sig i, eftersom bilagorna läggs ut som en enda lång fil.',
    ],
    '1.3': [
      'Älvhamra använder flera former för dialog. De tre ortsråden möts fyra gånger om året, ungdomsrådet har egen budget och e-förslag som får fler än hundra underskrifter behandlas av ansvarig nämnd inom tre månader. Under 2025 lämnades 64 förslag, varav nio nådde gränsen och fyra ledde till beslut.',
      'Vid de två senaste planprocesserna har kommunen använt samtalscaféer och vandringar tillsammans med boende. Deltagarna fick besked om vad som hänt med deras synpunkter, vilket uppskattades. Arbetssättet är dock beroende av enskilda tjänstepersoner och används sällan utanför samhällsbyggnad.',
      'Ett gott exempel är Kvällsöppet, där två ledamöter från skilda partier sitter på biblioteket första torsdagen i månaden. Under våren kom i genomsnitt trettio personer per kväll, och frågorna sammanställs till kommunstyrelsen.',
    ],
    '1.4': [
      'Kommunen redovisar resultat per skola och per äldreboende på webbplatsen, med en kort förklaring av vad siffrorna visar. Jämförelser med liknande kommuner finns för skolan men saknas för de flesta andra verksamheter.',
      'Årsredovisningen har en populärversion som delas ut till alla hushåll. Den berättar i huvudsak om det som gått bra; avvikelser från fullmäktiges mål är svåra att hitta för den som inte läser hela dokumentet.',
    ],
    '1.5': [
      'Alla nyvalda får en utbildning i tre steg, och den som kommer in under mandatperioden får samma utbildning i mindre grupp. Fullmäktiges presidium för samtal med ledamöterna en gång om året om arbetsformer och arbetsbelastning, och svaren har lett till att sammanträden numera börjar på eftermiddagen.',
      'Arbetet mot hot och hat är systematiskt. Det finns en handlingsplan, en utpekad kontaktperson och en rutin för uppföljning efter varje anmälan. Samtliga partier har skrivit under en gemensam överenskommelse om samtalstonen i fullmäktige, och den följs upp varje höst.',
    ],
  },
  strengths: [
    'Ett tydligt program för demokratiarbetet med utpekade ansvariga',
    'Textade sändningar från fullmäktige där varje ärende går att söka fram',
    'Kvällsöppet på biblioteket',
    'Genomtänkt introduktion av förtroendevalda, även mitt i mandatperioden',
    'Väl inarbetade rutiner mot hot och hat',
  ],
  improvements: [
    'Analysera varför deltagandet skiljer sig åt mellan kommundelarna',
    'Gör bilagor till kallelser lättare att hitta i',
    'Använd medborgardialog i fler verksamheter än samhällsbyggnad',
    'Redovisa också de resultat som inte nådde målen',
  ],
  rows: [
    {
      no: '1.1',
      judgements: [
        {
          points: '13,5',
          stage: 'deployed',
          rationale: 'Programmet är tydligt och känt, men uppföljningen stannar vid aktiviteter.',
        },
        {
          points: '12,5',
          stage: 'deployed',
          rationale:
            'Bra styrdokument med genomslag i nämnderna. Ingen analys av skillnader i deltagande.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '13',
        stage: 'deployed',
        rationale:
          'Programmet har tydliga mål och genomslag i nämnderna. Uppföljningen beskriver insatser men inte effekter.',
        agreed: true,
      },
    },
    {
      no: '1.2',
      judgements: [
        {
          points: '7,5',
          stage: 'followedUp',
          rationale: 'Webbplatsen är testad med invånare och texterna håller hög nivå.',
        },
        {
          points: '7,5',
          stage: 'followedUp',
          rationale: 'Bra bredd av kanaler, sändningarna är föredömliga. Handlingarna drar ner.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '7,5',
        stage: 'followedUp',
        rationale:
          'Användartestad webbplats och sökbara sändningar. Handlingarna är svåra att överblicka.',
        agreed: true,
      },
    },
    {
      no: '1.3',
      judgements: [
        {
          points: '21',
          stage: 'deployed',
          rationale: 'Många former för dialog och tydlig återkoppling i planärenden.',
        },
        {
          points: '17',
          stage: 'deployed',
          rationale: 'Bra exempel, men de flesta nämnder använder inte dialog på ett ordnat sätt.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '19',
        stage: 'deployed',
        rationale:
          'Flera väl fungerande former och god återkoppling där de används. Spridningen till andra nämnder än samhällsbyggnad är begränsad, och därför hamnar vi under två tredjedelar.',
        agreed: true,
      },
    },
    {
      no: '1.4',
      judgements: [
        {
          points: '5',
          stage: 'deployed',
          rationale: 'Resultat per enhet finns för skola och äldreomsorg.',
        },
        {
          points: '4,5',
          stage: 'deployed',
          rationale: 'Öppen redovisning i delar av verksamheten, få jämförelser.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '4,8',
        stage: 'deployed',
        rationale:
          'Resultat per enhet i två verksamheter, få jämförelser och svag redovisning av avvikelser.',
        agreed: true,
      },
    },
    {
      no: '1.5',
      judgements: [
        {
          points: '24',
          stage: 'followedUp',
          rationale:
            'Utbildning, presidiesamtal och rutiner mot hot håller hög klass och följs upp.',
        },
        {
          points: '23',
          stage: 'followedUp',
          rationale:
            'Systematiskt arbete som har lett till förändringar. Stödet till gruppledare är tunnare.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '23,5',
        stage: 'followedUp',
        rationale:
          'Genomarbetade villkor som följs upp årligen och har lett till ändrade arbetsformer.',
        agreed: true,
      },
    },
  ],
}
