import type { DemoArea } from './content.ts'

export const area2: DemoArea = {
  no: 2,
  general: [
    'Här bedöms hur kommunen tar ansvar för samhällets utveckling i stort: om det finns en gemensam bild av vart Älvhamra är på väg, om de sociala och ekologiska frågorna hänger ihop med ekonomin och om föreningar, företag och kulturliv är med på resan.',
    'Vi har fäst särskild vikt vid om de tre hållbarhetsperspektiven möts i samma beslut, eller om de hanteras var för sig av skilda enheter med skilda planer.',
  ],
  sections: {
    '2.1': [
      'Översiktsplanen Älvhamra 2040 och fullmäktiges hållbarhetsprogram togs fram samtidigt och bygger på samma nulägesbild. De tre inriktningarna – en levande älvdal, jämlika uppväxtvillkor och ett omställt näringsliv – återkommer i nämndernas planer och i ägardirektiven till bolagen.',
      'Kopplingen till de globala målen är genomtänkt snarare än heltäckande: kommunen har valt ut fem mål där den egna rådigheten är störst. En hållbarhetsredovisning läggs fram tillsammans med årsredovisningen och diskuteras på en egen punkt i fullmäktige. Däremot saknas en bedömning av vad de prioriterade insatserna får kosta på längre sikt.',
      'Bolagen är med på ett sätt som vi inte ofta möter. Hamra Energi och bostadsbolaget rapporterar till samma tabell som nämnderna, och när målen krockade i frågan om var det nya värmeverket skulle ligga avgjordes den öppet i fullmäktige.',
    ],
    '2.2': [
      'Det sociala hållbarhetsarbetet utgår från en kartläggning av livsvillkoren i kommunens elva delområden. Kartläggningen görs om vart tredje år och har påverkat var fritidsgårdar, familjecentral och öppna förskolor placeras. Skola, socialtjänst och polis arbetar enligt en gemensam modell för tidiga insatser, och samverkan sker i fasta grupper.',
      'Barnkonsekvensanalyser görs i plan- och budgetärenden. Vi har läst ett urval och ser att kvaliteten varierar: några är utförliga, andra är standardtexter. Arbetet för jämställdhet är väl beskrivet i personalfrågor men mindre synligt i de tjänster som riktas till invånarna.',
      'Den öppna ungdomsmottagningens besök har ökat med en tredjedel på två år, och andelen unga som varken arbetar eller studerar har minskat varje år sedan 2022. Kommunen har låtit högskolan följa upp insatsen, vilket är ovanligt och förtjänstfullt.',
      'Arbetet mot våld i nära relationer har en egen samordnare, och alla verksamheter som möter barn har utbildats i att ställa frågan. Hur många som får hjälp följs upp, men inte om hjälpen har räckt till.',
    ],
    '2.3': [
      'Klimatprogrammet har årliga utsläppsbudgetar för kommunkoncernen. Fordonsflottan är till fyra femtedelar fossilfri, Hamra Energi har avvecklat den sista oljepannan och matsvinnet i skolorna har halverats på fyra år. Målen bryts ned per förvaltning och följs upp varje kvartal.',
      'Arbetet med vattenkvaliteten i älvens biflöden sker tillsammans med grannkommunerna och lantbrukets organisationer. Naturvårdsplanen är däremot från 2009, och kommunen saknar en aktuell bild av den biologiska mångfalden på den egna marken. En ny plan är beställd men inte påbörjad.',
      'Energianvändningen i kommunens fastigheter har minskat med 18 procent på fem år, och överskottsvärme från sågverket värmer numera badhuset. Invånarna erbjuds rådgivning och kan följa koncernens utsläpp månad för månad på webbplatsen, men kommunen vet ännu inte om det påverkar hur någon reser eller bygger.',
    ],
    '2.4': [
      'Överenskommelsen med civilsamhället ses över varje år vid ett gemensamt forum. Föreningsbidragen har förenklats till en enda ansökan, och nya grupper får stöd att bilda förening. Flera föreningar beskriver kommunen som lätt att nå men önskar längre framförhållning i beslut om lokaler.',
      'Näringslivsarbetet har en tydlig ingång och en uttalad servicegaranti. Kommunen mäter nöjdheten hos företag som haft myndighetskontakter, och resultatet har stigit fyra år i rad. Kulturskolan når barn i alla kommundelar genom ambulerande undervisning, vilket är ett gott exempel.',
      'Kulturplanen har tagits fram tillsammans med grannkommunerna i älvdalen och har lett till att två museer delar magasin och pedagog. Stödet till fria kulturutövare är däremot litet, och ansökningarna avgörs utan uttalade kriterier.',
    ],
  },
  strengths: [
    'Översiktsplan och hållbarhetsprogram som bygger på samma nulägesbild',
    'Kartläggningen av livsvillkor används när verksamhet placeras',
    'Årliga utsläppsbudgetar för hela koncernen',
    'Extern uppföljning av insatser för unga',
    'Företagens omdöme om myndighetsutövningen har stigit fyra år i rad',
    'Ambulerande kulturskola',
  ],
  improvements: [
    'Beräkna vad hållbarhetsmålen kräver av ekonomin på sikt',
    'Höj lägstanivån i barnkonsekvensanalyserna',
    'Gör jämställdhet synligt i tjänsterna till invånarna',
    'Ta fram en aktuell bild av den biologiska mångfalden',
  ],
  rows: [
    {
      no: '2.1',
      judgements: [
        {
          points: '11',
          stage: 'followedUp',
          rationale: 'Planerna hänger ihop och följs upp samlat i fullmäktige.',
        },
        {
          points: '10,5',
          stage: 'followedUp',
          rationale: 'Stark koppling mellan plan och program. Ekonomin på sikt saknas.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '10,8',
        stage: 'followedUp',
        rationale:
          'Sammanhållen strategi med genomslag även i bolagen. Kostnaderna på sikt är inte bedömda.',
        agreed: true,
      },
    },
    {
      no: '2.2',
      judgements: [
        {
          points: '20',
          stage: 'followedUp',
          rationale: 'Kartläggningen styr insatserna och det finns resultat för unga.',
        },
        {
          points: '21,5',
          stage: 'effect',
          rationale:
            'Mätbara effekter för unga och extern uppföljning. Barnkonsekvensanalyserna är ojämna.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '20,5',
        stage: 'followedUp',
        rationale:
          'Kunskapsbaserat arbete med tydliga resultat för unga; ojämn kvalitet i konsekvensanalyserna.',
        agreed: true,
      },
    },
    {
      no: '2.3',
      judgements: [
        {
          points: '19,5',
          stage: 'followedUp',
          rationale: 'Starkt klimatarbete, svagare på naturvård.',
        },
        {
          points: '18',
          stage: 'followedUp',
          rationale: 'Utsläppsbudgetar och resultat imponerar. Naturvårdsplanen är från 2009.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '18,4',
        stage: 'followedUp',
        rationale:
          'Klimatarbetet är målstyrt och följs upp kvartalsvis. Underlaget för biologisk mångfald är föråldrat; en ny plan som ännu inte påbörjats räknas inte.',
        agreed: true,
      },
    },
    {
      no: '2.4',
      judgements: [
        {
          points: '17,5',
          stage: 'followedUp',
          rationale: 'God samverkan på alla tre fälten och mätningar som visar förbättring.',
        },
        {
          points: '17,5',
          stage: 'followedUp',
          rationale: 'Servicegarantin mäts och förbättras. Kulturskolan når hela kommunen.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '17,5',
        stage: 'followedUp',
        rationale:
          'Samverkan med föreningar, företag och kulturliv är ordnad, mäts och förbättras.',
        agreed: true,
      },
    },
  ],
}
