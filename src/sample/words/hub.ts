import type { Bank } from './tell.ts';

export interface HubKind {
  readonly id: string;
  readonly weight: number;
  readonly endings: readonly string[];
  readonly says: readonly string[];
  readonly bank: Bank;
}

const documents = [
  'parish records',
  'council minutes',
  'ship logs',
  'school exams',
  'court summaries',
  'weather diaries',
  'patent claims',
  'museum labels',
  'timetables',
  'recipes',
  'folk songs',
  'bus announcements',
  'repair manuals',
  'letters to editors',
];

/** Datasets: `says` are the first sentences of their cards. */
export const datasetKinds: readonly HubKind[] = [
  {
    id: 'text-generation',
    weight: 10,
    endings: ['corpus', 'text', 'pages', 'instruct'],
    says: [
      '{Count} of {documents}, cleaned, dated and deduplicated.',
      'Instructions and answers written from {documents}, each with its source.',
      'Text of {documents} in {langs}, with the licence of every row.',
    ],
    bank: {
      documents,
      Count: ['Two million pages', 'Forty thousand files', 'A century', 'Eleven gigabytes', 'Nine thousand volumes'],
      langs: ['five languages', 'Welsh and English', 'nineteen languages', 'Finnish', 'Portuguese', 'three alphabets'],
    },
  },
  {
    id: 'question-answering',
    weight: 7,
    endings: ['qa', 'questions', 'exam', 'bench'],
    says: [
      'Questions about {documents}, a third of which have no answer in the text.',
      'A test set of {documents}, written this year and kept off the web until now.',
      'Multi-step questions over {documents}, with the steps people took.',
    ],
    bank: { documents },
  },
  {
    id: 'conversational',
    weight: 6,
    endings: ['dialogues', 'chats', 'turns', 'preferences'],
    says: [
      'Dialogues between {pair}, with consent and without names.',
      'Pairs of answers ranked by {judges}, with their disagreements left in.',
      'Conversations in which the helper has to say no.',
    ],
    bank: {
      pair: [
        'a librarian and her readers',
        'mechanics and customers',
        'two language models and a referee',
        'tutors and pupils',
      ],
      judges: ['three people each', 'retired teachers', 'people paid by the hour', 'subject librarians'],
    },
  },
  {
    id: 'automatic-speech-recognition',
    weight: 4,
    endings: ['speech', 'voices', 'hours'],
    says: [
      '{Hours} of {talk}, transcribed twice and compared.',
      'Recordings of {talk}, with accents named by the speakers.',
    ],
    bank: {
      Hours: ['Three hundred hours', 'Forty hours', 'A thousand hours', 'Nine hours'],
      talk: [
        'market traders',
        'radio drama',
        'ferry announcements',
        'lectures',
        'telephone calls made for the purpose',
        'storytellers',
      ],
    },
  },
  {
    id: 'image-classification',
    weight: 5,
    endings: ['images', 'photos', 'plates', 'scenes'],
    says: [
      'Photographs of {things}, with place and season.',
      'Drawings of {things} from out-of-copyright books, page by page.',
    ],
    bank: {
      things: [
        'lichens',
        'door handles',
        'bridges',
        'moths',
        'clouds',
        'seaweed',
        'railway signals',
        'roof tiles',
        'spoons',
      ],
    },
  },
  {
    id: 'code',
    weight: 5,
    endings: ['code', 'patches', 'traces', 'issues'],
    says: ['{What} with the test that proves each one.', 'Agent runs on {what2}, failures included, step by step.'],
    bank: {
      What: ['Bug fixes', 'Refactorings', 'Small programs', 'Type errors and their cures'],
      what2: ['old repositories', 'spreadsheets', 'a terminal', 'a booking site made for the purpose'],
    },
  },
  {
    id: 'robotics',
    weight: 3,
    endings: ['demos', 'episodes', 'grasps'],
    says: [
      'Demonstrations of a robot arm {task}, good ones and bad ones.',
      'Teleoperated episodes of {task}, from two cameras.',
    ],
    bank: {
      task: ['folding towels', 'sorting cutlery', 'opening jars', 'stacking cups', 'closing drawers', 'potting plants'],
    },
  },
  {
    id: 'time-series-forecasting',
    weight: 2,
    endings: ['series', 'gauges', 'readings'],
    says: [
      'Hourly {gauge} since {year}, gaps marked as gaps.',
      'Daily {gauge} from public stations, with their moves and repairs.',
    ],
    bank: {
      gauge: ['river levels', 'tide gauges', 'bicycle counters', 'pollen counts', 'grid load'],
      year: ['1987', '1999', '2004', '2011'],
    },
  },
];

/** Spaces: `says` are their descriptions. */
export const spaceKinds: readonly HubKind[] = [
  {
    id: 'chat',
    weight: 8,
    endings: ['chat', 'desk', 'playground', 'demo'],
    says: [
      'Talk to {model} and see what it was thinking of.',
      'Try {model} in the browser, with the settings in view.',
      'Ask {model} about a file of your own.',
    ],
    bank: {},
  },
  {
    id: 'image',
    weight: 7,
    endings: ['paint', 'edit', 'studio', 'relight'],
    says: [
      'Draw with {model}: a sentence in, a picture out.',
      'Edit a picture by instruction.',
      'Turn a sketch into {style}.',
    ],
    bank: { style: ['a woodcut', 'a floor plan', 'a botanical plate', 'a stained-glass window', 'a stamp'] },
  },
  {
    id: 'speech',
    weight: 5,
    endings: ['voice', 'transcribe', 'read-aloud', 'captions'],
    says: [
      'Transcribe a recording and download the text.',
      'Hear a paragraph read aloud in {voice}.',
      'Captions for a video, with a delay you can measure.',
    ],
    bank: { voice: ['nine voices', 'the voice of somebody who agreed', 'two accents at once'] },
  },
  {
    id: 'board',
    weight: 5,
    endings: ['leaderboard', 'arena', 'compare', 'board'],
    says: [
      'A leaderboard for {skill}, with intervals.',
      'Two models, one question, your vote.',
      'Scores on {skill}, and what each point cost.',
    ],
    bank: { skill: ['table reading', 'small models', 'refusals', 'transcription', 'long documents', 'Welsh'] },
  },
  {
    id: 'documents',
    weight: 4,
    endings: ['pages', 'ocr', 'tables', 'reader'],
    says: [
      'Drop a scanned page, get a table.',
      'Find the paragraph in {doc} that answers a question.',
      'See where a model looks when it reads {doc}.',
    ],
    bank: { doc: ['a contract', 'a manual', 'a timetable', 'an annual report', 'a recipe'] },
  },
  {
    id: 'tools',
    weight: 5,
    endings: ['calculator', 'counter', 'viewer', 'map'],
    says: [
      'Works out how much memory a model needs before you download it.',
      'Counts tokens, in {n} tokenisers at once.',
      'A map of {what}, redrawn each night.',
      'Compares two model cards line by line.',
    ],
    bank: {
      n: ['nine', 'four', 'a dozen'],
      what: ['model families', 'dataset licences', 'who builds on whom', 'open voices'],
    },
  },
  {
    id: 'play',
    weight: 4,
    endings: ['game', 'oracle', 'tarot', 'quiz'],
    says: [
      'Guess which of two sentences a model wrote.',
      'A crossword set by {model} and solved by you.',
      'A text adventure in {where}, run by {model}.',
      'Twenty questions against {model}.',
    ],
    bank: { where: ['a lighthouse', 'a tax office', 'a railway museum', 'an abandoned server room'] },
  },
];
