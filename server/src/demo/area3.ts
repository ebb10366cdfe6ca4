import type { DemoArea } from './content.ts'

export const area3: DemoArea = {
  no: 3,
  general: [
    'I området granskas kedjan från fullmäktiges mål till det som görs i verksamheterna, och tillbaka igen genom uppföljning och analys. Hit hör också samspelet mellan politik och förvaltning och hur kommunen styr sina bolag som delar av en helhet.',
    'Områdets tyngdpunkt ligger i frågan om kedjan håller hela vägen. En välskriven modell ger få poäng om den inte märks när budgeten läggs eller när ett resultat avviker från det väntade.',
  ],
  sections: {
    '3.1': [
      'Styrmodellen beskrivs i ett dokument på tolv sidor som antogs 2023. Den utgår från sex mål för mandatperioden och anger vem som beslutar om vad. Rollerna är tydliga, begreppen är få och chefer på alla nivåer känner igen sig i beskrivningen.',
      'Modellen bygger uttryckligen på tillit. Hur tilliten förenas med kravet på kontroll är mindre utvecklat, och den interna kontrollen lever vid sidan av den övriga styrningen. En översyn har påbörjats.',
      'Introduktionen av nya chefer och förtroendevalda innehåller en halv dag om styrmodellen, med övningar hämtade från kommunens egna ärenden. Kommunstyrelsen lät 2025 en grupp chefer pröva modellen mot tre verkliga beslut. I två av dem gick det att följa vägen från mål till handling, i det tredje inte.',
    ],
    '3.2+3.3': [
      'Fullmäktiges sex mål har vardera två till fyra indikatorer med målvärden för hela mandatperioden. Nämnderna väljer vilka mål de bidrar till och formulerar egna uppdrag. Det ger utrymme för prioritering, men gör också att två av målen saknar en nämnd som tar huvudansvar.',
      'Ute i verksamheterna finns målen med i enheternas planer, oftast omskrivna till den egna vardagen. På två av de förskolor vi besökte satt de formulerade som frågor på väggen i personalrummet. Medarbetarna kunde berätta vad de själva bidrog till, men sällan hur det gick för kommunen som helhet.',
      'Budgetprocessen inleds med en gemensam omvärldsdag i mars och en dialog om resultat i maj. Förtroendevalda från flera partier framhåller att diskussionen numera handlar om vad pengarna ger och inte bara om ramarna.',
      'Uppföljningen sker i april, augusti och vid årets slut. Rapporterna är enhetliga och lätta att jämföra. Analysen är den svagare länken: orsaker till avvikelser beskrivs ofta med en mening, och det är ovanligt att rapporterna leder till ändrade uppdrag under året. Utbildningsnämnden är ett undantag, där resultatdialogen med rektorerna har blivit ett verkligt stöd för förbättring.',
      'Ett gemensamt digitalt stöd för uppföljningen infördes 2024. Det har minskat dubbelarbetet och gör att nämnderna kan se sina siffror varje månad. Fullmäktige får fortfarande samma material som tidigare, och revisorerna har påpekat att det är svårt att utläsa vilka mål som riskerar att inte nås. Indikatorerna för de två mål som saknar huvudansvarig nämnd redovisas utan kommentar.',
    ],
    '3.4': [
      'Förtroendevalda och ledande tjänstepersoner har tagit fram en gemensam skrift om sina roller. Den diskuteras vid varje mandatperiods början och när en ny chef tillträder. De vi har intervjuat ger en samstämmig bild av ett respektfullt klimat där gränsfrågor går att ta upp.',
      'Presidierna möter sina förvaltningschefer inför varje sammanträde och efter varje delårsrapport. Rutinen prövades hårt när två skolor lades ned 2024 och flera tjänstepersoner hängdes ut med namn i sociala medier. Partiernas gruppledare tog gemensamt avstånd från angreppen samma dag. Hur samspelet fungerar följs däremot upp bara i kommunstyrelsen, inte i nämnderna.',
    ],
    '3.5': [
      'De tre bolagen har ägardirektiv som uppdaterades 2025 och som hänvisar till fullmäktiges mål. Kommunstyrelsen håller ägardialog två gånger om året, och bolagens chefer ingår i den strategiska ledningsgruppen.',
      'Samordnade inköp och en gemensam fordonspool har minskat kostnaderna. Bolagens resultat vägs däremot inte in i den samlade bilden av måluppfyllelsen, utan redovisas i ett eget avsnitt.',
      'Bolagens styrelser utvärderar sitt eget arbete varje höst, och resultatet tas upp i ägardialogen. En gemensam finansfunktion ger sedan 2023 kommunstyrelsen en aktuell bild av koncernens lån och risker.',
    ],
  },
  strengths: [
    'En kort och välkänd styrmodell',
    'Gemensam omvärldsdag som ger budgetdialogen innehåll',
    'Enhetliga delårsrapporter',
    'Gemensam skrift om roller mellan politik och förvaltning',
  ],
  improvements: [
    'Ge varje fullmäktigemål en nämnd med huvudansvar',
    'Fördjupa analysen av avvikelser och låt den leda till ändrade uppdrag',
    'För samman intern kontroll med den övriga styrningen',
    'Väg in bolagens resultat i bilden av måluppfyllelsen',
  ],
  rows: [
    {
      no: '3.1',
      judgements: [
        {
          points: '7',
          stage: 'deployed',
          rationale: 'Kort och känd modell. Intern kontroll lever vid sidan av.',
          answers: {
            described: ['followedUp', 80],
            thread: ['deployed', 60],
            applied: ['deployed', 60],
          },
          flags: ['unsure'],
        },
        {
          points: '6,5',
          stage: 'deployed',
          rationale: 'Tydliga roller och få begrepp; kontrollen behöver knytas till styrningen.',
        },
      ],
    },
    {
      no: '3.2',
      judgements: [
        {
          points: '22,5',
          stage: 'followedUp',
          rationale: 'Indikatorer med målvärden och en budgetdialog som handlar om resultat.',
          answers: {
            vision: ['followedUp', 75],
            goals: ['followedUp', 80],
            priorities: ['followedUp', 80],
            impact: ['followedUp', 70],
          },
        },
        {
          points: '16,5',
          stage: 'deployed',
          rationale:
            'Två av sex mål har ingen nämnd som tar ansvar. Då brister kedjan där den ska hålla.',
          answers: {
            vision: ['deployed', 60],
            goals: ['deployed', 40],
            priorities: ['followedUp', 65],
            impact: ['deployed', 55],
          },
          flags: ['discuss'],
          note: 'Vem sa att målen delades ut i presidiet? Leta i intervjuerna innan vi möts.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '18,5',
        stage: 'deployed',
        rationale:
          'Målkedjan är i huvudsak tydlig och budgetdialogen handlar om resultat, men två mål saknar huvudansvarig nämnd. Vi lägger oss närmare den lägre bedömningen eftersom bristen gäller fullmäktiges egna mål.',
        agreed: false,
      },
    },
    {
      no: '3.3',
      judgements: [
        undefined,
        {
          points: '14,5',
          stage: 'deployed',
          rationale: 'Enhetliga rapporter, men analysen är tunn utanför utbildningsnämnden.',
          answers: {
            economy: ['followedUp', 75],
            results: ['deployed', 60],
            analysis: ['deployed', 45],
            dialogue: ['deployed', 60],
            control: ['deployed', 60],
          },
          flags: ['unsure', 'discuss'],
          note: 'Jag har bara läst rapporterna från april och augusti, inte årsredovisningen.',
        },
      ],
    },
    {
      no: '3.4',
      judgements: [undefined, undefined],
      colleague: {
        points: '14,5',
        stage: 'deployed',
        rationale:
          'Skriften används och klimatet är gott även när det blåser. Uppföljningen når inte nämnderna.',
        flags: ['unsure'],
        note: 'Jag talade med tre ordförande men bara en förvaltningschef.',
      },
    },
    {
      no: '3.5',
      judgements: [undefined, undefined],
      colleague: {
        points: '10',
        stage: 'deployed',
        rationale:
          'Ägardirektiv och ägardialog fungerar. Bolagen saknas i den samlade bilden av måluppfyllelsen.',
      },
    },
  ],
}
