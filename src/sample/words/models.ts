import type { Bank } from './tell.ts';

/** What a model is for: the Hub's task tag, the libraries it comes with, sizes in billions of parameters, and its card. */
export interface ModelKind {
  readonly task: string | null;
  readonly weight: number;
  readonly libraries: readonly (readonly [string | null, number])[];
  readonly billions: readonly number[];
  readonly endings: readonly string[];
  /** First sentences of a card. `{Name}`, `{size}` (7 billion) and `{sized}` (7-billion-parameter) are given. */
  readonly says: readonly string[];
  /** Second sentences. */
  readonly adds: readonly string[];
  readonly bank: Bank;
}

/** Used where a kind has nothing more particular. */
export const modelWords: Bank = {
  corpus: [
    'public web text and licensed books',
    'text in forty languages',
    'code, papers and forum answers',
    'documents longer than a hundred pages',
    'a filtered crawl and its documentation',
    'text written before the crawl got noisy',
    'open government records and public-domain books',
  ],
  strength: [
    'long documents',
    'reading tables',
    'following instructions exactly',
    'code review',
    'plain explanations',
    'legal and technical prose',
    'short answers',
    'tool use',
    'summaries that keep the numbers',
    'questions with no answer',
    'mixed languages in one sentence',
    'structured output',
  ],
  second: ['short letters', 'lists', 'plain questions', 'outlines', 'corrections'],
  weakness: [
    'arithmetic beyond four digits',
    'poetry',
    'dates before 1900',
    'very long lists',
    'languages outside the training set',
    'counting',
    'irony',
    'questions about itself',
    'handwriting',
    'songs',
  ],
  audience: [
    'help desks',
    'clinics’ paperwork',
    'schools',
    'newsrooms',
    'small law offices',
    'game masters',
    'translators',
    'archivists',
    'customer letters',
    'people who write minutes',
  ],
  material: [
    '12,000 corrected dialogues',
    'a year of anonymised tickets',
    '40,000 question pairs',
    'letters edited by hand',
    'worked exam answers',
    'synthetic conversations, filtered twice',
    'public court summaries',
    'patch notes and their diffs',
    'museum labels',
    'two thousand annotated reports',
  ],
};

export const modelKinds: readonly ModelKind[] = [
  {
    task: 'text-generation',
    weight: 25,
    libraries: [
      ['transformers', 84],
      ['mlx', 6],
      ['vllm', 4],
      ['gguf', 5],
      [null, 1],
    ],
    billions: [0.6, 1.2, 1.7, 3, 4, 7, 7, 8, 9, 12, 14, 24, 27, 32, 70, 120, 235],
    endings: ['instruct', 'base', 'chat', 'thinking', ''],
    says: [
      '{Name} is a language model with {size} parameters, trained on {corpus} and meant for {strength}.',
      '{Name} is a~ {sized} language model for {strength}. It was trained on {corpus}.',
      'A general language model of {size} parameters, strongest at {strength} and at {second}.',
      '{Name} answers in the language it is asked in. It has {size} parameters and was trained on {corpus}.',
    ],
    adds: [
      'It is weak at {weakness}; the evaluation below says how weak.',
      'We publish the data mixture, the training log and the mistakes.',
      'It runs on one card when quantised to four bits.',
      'Context is 128 thousand tokens, of which the first half is the more reliable.',
      'Earlier versions remain available and will not change.',
    ],
    bank: modelWords,
  },
  {
    task: null,
    weight: 22,
    libraries: [
      [null, 88],
      ['gguf', 6],
      ['transformers', 6],
    ],
    billions: [0.1, 0.5, 1, 3, 7, 8, 14],
    endings: ['', 'weights', 'v2', 'preview', 'mix'],
    says: [
      'Weights for {Name}, as used in {use}.',
      'Checkpoints and configuration for {use}; the loading script is in the repository.',
      '{Name}: {use}, in one file.',
      'Files for {use}. Load them with the script beside them, not with a library.',
    ],
    adds: [
      'Tested with {tested}.',
      'No pipeline is declared, so the Hub does not count every download.',
      'The format is described in `FORMAT.md`.',
    ],
    bank: {
      use: [
        'a node editor',
        'a voice changer',
        'a robot arm demo',
        'an offline keyboard',
        'a chess engine',
        'a map labeller',
        'a game’s dialogue',
        'an upscaler',
        'a weather toy',
        'a drum machine',
        'a handwriting demo',
      ],
      tested: [
        'the current node editor',
        'our own runner',
        'two graphics cards and one laptop',
        'nothing but our demo',
      ],
    },
  },
  {
    task: 'image-text-to-text',
    weight: 18,
    libraries: [
      ['transformers', 86],
      ['mlx', 6],
      ['vllm', 4],
      [null, 4],
    ],
    billions: [2, 3, 4, 7, 8, 12, 27, 35, 72],
    endings: ['vl', 'vision', 'vl-instruct', 'ocr'],
    says: [
      '{Name} reads pictures and text together. It has {size} parameters and is meant for {strength}.',
      'A~ {sized} model that answers questions about {picture} and points to what it means.',
      '{Name} turns {picture} into text, tables included.',
    ],
    adds: [
      'It is weak at {weakness}.',
      'Pictures are read at their own size, up to sixteen million pixels.',
      'Faces are described, never named.',
    ],
    bank: {
      ...modelWords,
      picture: ['scanned pages', 'screenshots', 'charts', 'photographs of labels', 'plans and drawings', 'receipts'],
    },
  },
  {
    task: 'text-to-image',
    weight: 6,
    libraries: [
      ['diffusers', 80],
      [null, 20],
    ],
    billions: [0.9, 2.6, 4, 6, 12, 20],
    endings: ['image', 'diffusion', 'turbo', ''],
    says: [
      '{Name} draws pictures from a sentence in {steps}.',
      'A text-to-image model of {size} parameters, trained for {style}.',
    ],
    adds: [
      'Lettering is usually spelt right.',
      'It was trained on pictures whose owners agreed.',
      'It fits on a card with 12 GB.',
    ],
    bank: {
      strength: ['diagrams', 'book covers', 'plain backgrounds'],
      weakness: ['hands', 'long lettering'],
      steps: ['four steps', 'eight steps', 'one step, if you are in a hurry'],
      style: [
        'botanical drawings',
        'maps and diagrams',
        'product pictures',
        'woodcuts',
        'interiors',
        'plain backgrounds',
      ],
    },
  },
  {
    task: 'image-to-image',
    weight: 4,
    libraries: [
      ['diffusers', 75],
      [null, 25],
    ],
    billions: [0.2, 2.6, 12, 20],
    endings: ['edit', 'relight', 'upscale'],
    says: [
      '{Name} edits {what} by instruction and leaves the rest alone.',
      'Restores {what}; it invents as little as it can.',
    ],
    adds: ['A mask is optional.', 'It works best below two megapixels.'],
    bank: {
      strength: ['old photographs', 'product pictures'],
      weakness: ['faces in crowds', 'reflections'],
      what: ['old photographs', 'product pictures', 'scanned prints', 'portraits', 'aerial pictures'],
    },
  },
  {
    task: 'automatic-speech-recognition',
    weight: 4,
    libraries: [
      ['transformers', 70],
      ['nemo', 20],
      [null, 10],
    ],
    billions: [0.1, 0.3, 0.6, 1.1, 1.6, 2],
    endings: ['asr', 'transcribe', 'listen'],
    says: [
      '{Name} writes down what was said in {langs} and marks where it is not sure.',
      'Speech recognition in {langs}, with {size} parameters, for {room}.',
    ],
    adds: ['Numbers are written as figures.', 'The word error rate is given for each language, bad ones included.'],
    bank: {
      strength: ['transcription', 'noisy rooms', 'minutes of meetings'],
      weakness: ['whispering', 'songs'],
      langs: [
        'thirty languages',
        'eleven languages',
        'English and Welsh',
        'four Nordic languages',
        'six Bantu languages',
      ],
      room: ['noisy rooms', 'telephone lines', 'meetings', 'lecture halls', 'field recordings'],
    },
  },
  {
    task: 'text-to-speech',
    weight: 4,
    libraries: [
      ['transformers', 55],
      [null, 45],
    ],
    billions: [0.08, 0.3, 0.5, 1, 1.7, 3],
    endings: ['tts', 'voice', 'read-aloud'],
    says: [
      '{Name} reads text aloud {how}.',
      'A small text-to-speech model ({size} parameters) that reads {what} {how}.',
    ],
    adds: ['Each voice belongs to someone who agreed to lend it.', 'It starts to speak within a fifth of a second.'],
    bank: {
      strength: ['reading aloud', 'screen readers', 'timetables'],
      weakness: ['laughter', 'foreign names'],
      how: [
        'without hurrying',
        'on a phone',
        'in nine languages',
        'in real time on one core',
        'with pauses where people pause',
      ],
      what: ['timetables', 'novels', 'news', 'recipes', 'subtitles', 'exam questions'],
    },
  },
  {
    task: 'feature-extraction',
    weight: 4,
    libraries: [
      ['sentence-transformers', 75],
      ['transformers', 25],
    ],
    billions: [0.03, 0.1, 0.3, 0.6, 4],
    endings: ['embed', 'embedding', 'vectors'],
    says: [
      '{Name} turns {text} into vectors for search.',
      'Sentence embeddings with {size} parameters, trained on {text} in many languages.',
    ],
    adds: [
      'Vectors can be cut to a quarter of their length at a small loss.',
      'It reads up to eight thousand tokens at a time.',
    ],
    bank: {
      strength: ['search', 'short questions and long answers'],
      weakness: ['jokes', 'tables'],
      text: ['short questions and long answers', 'legal paragraphs', 'product names', 'code and comments', 'headlines'],
    },
  },
  {
    task: 'text-to-video',
    weight: 3,
    libraries: [
      ['diffusers', 70],
      [null, 30],
    ],
    billions: [1.3, 5, 14, 19],
    endings: ['video', 'motion', 'reel'],
    says: [
      '{Name} makes clips of {secs} from a sentence.',
      'A video model of {size} parameters that keeps {kept} steady between frames.',
    ],
    adds: ['Sound is not included.', 'One clip takes about two minutes on a large card.'],
    bank: {
      strength: ['short clips', 'steady backgrounds'],
      weakness: ['lettering', 'crowds'],
      secs: ['four seconds', 'six seconds', 'ten seconds'],
      kept: ['faces', 'backgrounds', 'lettering', 'the horizon'],
    },
  },
  {
    task: 'token-classification',
    weight: 2,
    libraries: [['transformers', 100]],
    billions: [0.1, 0.2, 0.4],
    endings: ['ner', 'redact', 'tagger'],
    says: ['{Name} marks {what} in text.', 'A small tagger that finds {what} and nothing else.'],
    adds: ['It errs on the side of marking too much.', 'It needs no graphics card.'],
    bank: {
      strength: ['redaction', 'finding names'],
      weakness: ['nicknames', 'handwriting'],
      what: ['names and addresses', 'chemical names', 'dates and amounts', 'citations', 'place names'],
    },
  },
  {
    task: 'time-series-forecasting',
    weight: 2,
    libraries: [
      ['transformers', 60],
      [null, 40],
    ],
    billions: [0.01, 0.05, 0.2, 0.5],
    endings: ['forecast', 'series', 'tides'],
    says: [
      '{Name} forecasts {series} with intervals.',
      'A forecaster of {size} parameters for {series}, trained on public records.',
    ],
    adds: ['A seasonal naive forecast is printed beside every result.', 'It does not forecast prices, and says so.'],
    bank: {
      strength: ['hourly records', 'river levels'],
      weakness: ['prices', 'first days of a series'],
      series: ['river levels', 'electricity demand', 'hourly traffic', 'hospital visits', 'weekly sales'],
    },
  },
  {
    task: 'any-to-any',
    weight: 3,
    libraries: [
      ['transformers', 75],
      [null, 25],
    ],
    billions: [4, 7, 12, 30],
    endings: ['omni', 'any', 'all'],
    says: [
      '{Name} takes text, pictures and sound, and answers in any of them.',
      'One model of {size} parameters for {pair}.',
    ],
    adds: ['Sound answers are the newest part and the weakest.', 'Pictures come out at half a megapixel.'],
    bank: {
      strength: ['listening and drawing', 'spoken questions about pictures'],
      weakness: ['music', 'long speeches'],
      pair: ['speech and text', 'pictures and text', 'listening, reading and drawing'],
    },
  },
  {
    task: 'translation',
    weight: 3,
    libraries: [['transformers', 100]],
    billions: [0.07, 0.6, 1.3, 3, 7],
    endings: ['translate', 'mt', 'bridge'],
    says: ['{Name} translates between {pairs}.', 'Translation for {pairs}, with {size} parameters, trained on {src}.'],
    adds: ['It keeps names as they are.', 'Quality is given for each direction, since the two differ.'],
    bank: {
      strength: ['manuals', 'letters', 'small languages'],
      weakness: ['verse', 'puns'],
      pairs: [
        'Basque and Spanish',
        'forty European languages',
        'Scots and English',
        'Swahili and Luganda',
        'Icelandic and Danish',
      ],
      src: ['parliament records', 'subtitles and manuals', 'public-domain novels', 'signs and forms'],
    },
  },
];

/** Cards of models made from another model. `{base}` and `{format}` are given. */
export const childCards: Readonly<Record<'quantized' | 'finetune' | 'adapter' | 'merge', readonly string[]>> = {
  quantized: [
    '{base} in {format}, made with the usual script and checked by reading a page with it. Nothing else was changed.',
    '{format} weights of {base} for cards with less memory than hope.',
    '{format} conversion of {base}. Please report to us, not to its makers, what is wrong with it.',
    '{base}, converted to {format} overnight. The table says what it loses.',
    'Smaller files of {base}, in {format}. If you have room for the original, take the original.',
    'A~ {format} copy of {base}, with checksums and the command that made it.',
  ],
  finetune: [
    'A fine-tune of {base} on {material}, for {audience}.',
    '{base}, trained further on {material}. It is better at {strength} and a little worse at {weakness}.',
    'Tuned from {base} for {audience}; the training data are linked below.',
  ],
  adapter: [
    'A low-rank adapter for {base}, trained on {material} in one evening.',
    'An adapter for {base}, made for {audience}. Load it beside the base weights.',
  ],
  merge: [
    'A merge of {base} with two of its own fine-tunes, layer by layer, by ear.',
    'Equal parts {base} and a fine-tune for {audience}. It was better than we had expected.',
  ],
};

/** More cards, for models that write. */
export const writingChildCards: typeof childCards = {
  quantized: [],
  finetune: ['This model writes like {base} with the adjectives removed. It was tuned on {material}.'],
  adapter: [
    'Style adapter for {base}: drier, shorter, for {audience}.',
    'An adapter that teaches {base} {strength}. Load it beside the base weights.',
  ],
  merge: ['A merge that keeps the manners of {base} and the memory of a longer-context sibling.'],
};

/** What models that do not write are tuned on, and for whom. */
export const makingWords: Bank = {
  material: [
    'four thousand examples of our own',
    'examples the original got wrong',
    'public-domain material, chosen by hand',
    'one person’s archive, with permission',
  ],
  audience: ['one workshop', 'a small museum', 'a local radio station', 'hobbyists', 'a school'],
  strength: ['what we need it for'],
  weakness: ['everything else'],
};

/** What nobody wrote. */
export const emptyCards: readonly string[] = [
  '',
  '',
  'More information needed.',
  '# Model card',
  'Uploaded by a training script.',
  'TODO',
  'test upload, please ignore',
  'This model was trained from scratch on an unknown dataset.',
];

export const licenceMix: readonly (readonly [string | null, number])[] = [
  ['apache-2.0', 51],
  ['other', 16],
  ['mit', 10],
  ['cc-by-nc-4.0', 3],
  ['cc-by-4.0', 2],
  ['openrail++', 1],
  ['gpl-3.0', 0.5],
  [null, 16],
];
