import type { AnnouncementKind } from '../../vocabulary/finding.ts';
import { isOfFamily, modelNamesIn, type ModelName } from './model-name.ts';
import type { Publisher } from './publishers.ts';
import { plain } from './title.ts';

/** What a title says happened, by its words alone. */
export type TitleKind =
  | { readonly kind: 'model'; readonly names: readonly ModelName[]; readonly form: ReleaseForm }
  | { readonly kind: AnnouncementKind }
  /** Guides, customer stories, events, offices, digests: no news of the kinds the paper prints. */
  | { readonly kind: 'no-news'; readonly because: string };

/**
 * How a title announces a model: `announced` by a verb (Introducing …), `named` where the title is the name, `available`
 * where it says that it can now be had. A guide counts only where the name was never seen before.
 */
export type ReleaseForm = 'announced' | 'named' | 'available' | 'guide';

const noNews: readonly (readonly [string, RegExp])[] = [
  [
    'event',
    /\b(?:hackathon|winners|summit|conference|webinar|meetup|keynote|showcase|almanack?|podcast|code w\/|build day|the news from|year of|celebrating|ama)\b/i,
  ],
  [
    'customer',
    /^how (?!.*\b(?:llms?|transformers|models?) (?:work|learn|think)).*\b(?:uses?|used|using|built|builds|cut|cuts|runs?|rebuilt|slashed|doubled|doubles|reduces?|reduced|trained|enables?|makes?|put|putting)\b/i,
  ],
  [
    'customer',
    /\b(?:customers?|case study|named an? (?:leader|visionary)|magic quadrant|doubles|reduces .* (?:by|with)|cut .* costs?|with cursor$|real results|in the wild|deploying .* across)\b/i,
  ],
  [
    'people',
    /\b(?:appoints?|appointed|joins?|joined|hires?|remarks|board of directors|steps down|representative director)\b/i,
  ],
  ['office', /\boffices?\b/i],
  [
    'partnership',
    /\b(?:partner(?:s|ship|ships)? (?!hub|network)|partners? to|alliance|integrates|will integrate|is deploying|memorandum)\b/i,
  ],
  [
    'guide',
    /^(?:best practices|getting started|how to|how we|how i|what we|lessons|guide|tutorial|build(?:ing)? (?!.*\bcompany\b)|using|steering|running|bringing|use |connect |meet the|inside |why |anatomy|import |generating|measuring what|empowering|driving|turn |train )/i,
  ],
  [
    'guide',
    /\b(?:best practices|playbook|product guide|cookbook|walkthrough|tutorial|tips|deep dive|explained|developer hub|use cases|lessons (?:from|learned))\b/i,
  ],
  ['notice', /^\[notice\]|feed is no longer maintained/i],
];

const kinds: readonly (readonly [AnnouncementKind, RegExp])[] = [
  // What a state orders is policy, whatever it stops.
  [
    'policy',
    /\b(?:government|congress|senate|parliament|courts?|lawsuits?|sues|regulators?|directive|executive order)\b/i,
  ],
  [
    'deprecation',
    /\b(?:deprecat\w+|retir(?:e|es|ing|ement)|sunsett(?:ing|ed)|end of (?:life|support)|shut(?:s|ting)? down|discontinu\w+|transitioning|no longer (?:available|supported)|suspend\w*|turns? off)\b/i,
  ],
  [
    'price',
    /\b(?:pric(?:e|es|ing|ey)|discount|cheaper|costs? less|free to start|is now free|billing|per million tokens)\b/i,
  ],
  ['limits', /\b(?:(?:usage|rate|context|token) limits?|higher limits|quota|limits? (?:raised|doubled))\b/i],
  [
    'licence',
    /\b(?:(?:re)?licens(?:es|ed|ing)|licen[cs]e change|open-?sourc(?:es|ed|ing)|opens? (?:the |its )?(?:weights|source)|donat(?:es|ing))\b/i,
  ],
  [
    'safety',
    /\b(?:security update|vulnerabilit\w+|exploits?|threats?|misuse|red team\w*|safeguards?|incident|outage|postmortem|post-mortem|responsible scaling|safety|frontier risk|glasswing|leak\w*)\b/i,
  ],
  [
    'company',
    /\b(?:raises?|raised|funding|valuation|new .*\bcompany|joint venture|acquires?|acquired|acquisition|s-1|ipo|merges?|compute (?:deal|partnership)|invests?|\$\d[\d.]* ?(?:million|billion|[mb]))\b/i,
  ],
  [
    'policy',
    /\b(?:policy|regulat\w+|government|directive|act\b|legislation|election|leadership|economic (?:index|futures))\b/i,
  ],
  ['dataset', /\b(?:dataset|data set|corpus)\b/i],
  [
    'research',
    /\b(?:research|paper|benchmarks?|evaluat\w+|stud(?:y|ies)|measuring|report|conjecture|proof|scaling laws?|autoencoders|interpretability|a scalable approach|mechanism|mapping|public record|scenarios)\b/i,
  ],
  ['product', /^(?:introducing|announcing|launching|unveiling|new in|welcome|meet|previewing|releasing|expanding)\b/i],
  [
    'product',
    /\b(?:now (?:available|supports?|works?|generally available|stays?|in public preview|on)|is here|are here|generally available|is available|public preview|early beta|early access|is live|beta\b|launch(?:es|ed)?|debuts?|(?:developer|apps) gateway)\b/i,
  ],
];

const announces =
  /^(?:introducing|announcing|previewing|launching|releasing|unveiling|presenting|welcome|hello|say hello to|meet)[:,]? (?:the |our )?(?:new )?$/i;
const announcesWithin =
  /\b(?:introduc(?:es|ing)|announc(?:es|ing)|releas(?:es|ing)|launch(?:es|ing)|unveils?|open-?sourc(?:es|ing)|ships|debuts) (?:the |its |our )?(?:new )?$/i;
const canBeHad = /^[^.:]{0,40}\b(?:is|are)? ?(?:now )?(?:here|out|available|live|open|released)\b/i;
const elsewhere =
  /\b(?:in|on|via|through|with|for|inside|across) (?!preview|beta|public|early|all\b|everyone|developers)/i;
const aboutIt =
  /\b(?:vs\.?|versus|beats?|outperforms?|tops|leads?|leading|review|experience|hallucinat\w+|benchmarks?|statement|access to|suspend\w*|sweet spot|disproved|diagnosed|inference engine|faster inference|on a|cost\w*|pric\w+|reproduction|compar\w+|cited|steering|hackathon)\b/i;
const saysModel =
  /\b(?:(?:an?|our|new|open|open-source|language|world|coding|vision|reasoning|foundation|image|video|speech|embedding) models?|llms?|open[- ]weights?)\b/i;
/** What a publisher's software, not its model, is called. */
const software =
  /\b(?:api|sdk|cli|code|desktop|app|apps|studio|platform|plugin|extension|gateway|toolkit|release|next|windows|ios|android|linux|go|kotlin|python)\b/i;
/** `Name 2.0`, `Name v3`, `Name 1.0 Release`: a new first number. */
const majorVersion = /^\p{L}[\p{L}\d .-]{1,40} v?[1-9]\d?(?:\.0){0,2}(?: (?:release|is (?:here|out).*))?$/iu;
const introduces = /^(?:introducing|announcing|launching|unveiling|previewing)\b/i;

export interface TitleContext {
  readonly link: string | null;
  /** Whose own page the title stands on, where it is known. */
  readonly publisher: Publisher | null;
  /** Words known to name models: of the publishers' table and of the archive's lists. */
  readonly families: ReadonlySet<string>;
}

/** Reads a title. A name is a model's only where a known family, a size in parameters or the words around it say so. */
export function kindOfTitle(title: string, context: TitleContext): TitleKind {
  const text = plain(title).trim();
  if (context.publisher?.digest) return { kind: 'no-news', because: 'digest' };
  const release = releaseIn(text, context);
  if (release) return release;
  const event = noNews.find(([, pattern]) => pattern.test(text));
  const kind = kinds.find(([, pattern]) => pattern.test(text));
  if (event && !(kind && (strong.has(kind[0]) || (introduces.test(text) && event[0] !== 'event'))))
    return { kind: 'no-news', because: event[0] };
  if (kind) return { kind: kind[0] };
  if (/\/research\//.test(context.link ?? '')) return { kind: 'research' };
  return majorVersion.test(text) ? { kind: 'version' } : { kind: 'no-news', because: 'other' };
}

/** Kinds that are news even where the title also speaks of partners or customers. */
const strong: ReadonlySet<string> = new Set(['company', 'deprecation', 'limits', 'price']);

type Release = Extract<TitleKind, { kind: 'model' }>;

function releaseIn(text: string, context: TitleContext): Release | null {
  const own = context.publisher ? new Set([...context.families, ...context.publisher.ownFamilies]) : context.families;
  const names = modelNamesIn(text, own).filter((name) => isModels(name, text, own));
  const [first] = names;
  if (!first) return null;
  const before = text.slice(0, first.at);
  const after = behindNames(text, names);
  const found = (form: ReleaseForm): Release => ({ kind: 'model', names, form });
  if (announces.test(before) || announcesWithin.test(before))
    return isNumbered(first) && !(first.isCompound ? /^ (?:in|on|via) /i : /^ (?:in|on|for|via) /i).test(after)
      ? found('announced')
      : null;
  if (before !== '' || aboutIt.test(after)) return null;
  if (after === '' || /^ \(?(?:preview|beta)\)?$/i.test(after)) return found('named');
  if (!context.publisher) return null;
  if (canBeHad.test(after)) return elsewhere.test(after) ? null : found('available');
  if (/^: |^ [–—-] /.test(after)) return found(/\bguide\b/i.test(after) ? 'guide' : 'named');
  return null;
}

/** What follows the name, or the last of several: of `A 5 and B 5 are here` the last two words. */
function behindNames(text: string, names: readonly ModelName[]): string {
  let end = 0;
  for (const { at, text: name } of names) {
    if (end > 0 && !/^,?(?: (?:and|&))? $/i.test(text.slice(end, at))) break;
    end = at + name.length;
  }
  return text.slice(end);
}

/** A family without a number is a product (`Claude for Small Business`), unless a word hangs on it: `GPT-Rosalind`. */
function isNumbered(name: ModelName): boolean {
  return name.hasSize || name.isCompound || /\d/.test(name.text);
}

function isModels(name: ModelName, title: string, families: ReadonlySet<string>): boolean {
  if (name.hasSize) return true;
  if (software.test(name.text.replace(/-code\b/i, '')) && !/-\d|\d-/.test(name.text)) return false;
  if (name.words.some((word) => families.has(word))) return isNumbered(name);
  if (name.words.some((word) => isOfFamily(word, families))) return true;
  return isNumbered(name) && saysModel.test(title.replace(name.text, ''));
}
