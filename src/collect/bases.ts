import { Fault } from '../system/fault.ts';

/** Where each service is asked, and with which key. The publisher's own words: they may name a private network. */
export interface Bases {
  readonly huggingFace: string;
  readonly huggingFaceToken: string | null;
  readonly githubApi: string;
  readonly githubToken: string | null;
  readonly github: string;
  readonly arxivApi: string;
  readonly arxivFeeds: string;
  readonly hackerNews: string;
  readonly hackerNewsItems: string;
  readonly weather: string;
  readonly places: string;
  readonly osv: string;
  readonly pypi: string;
  readonly npm: string;
}

/** The environment variables that move a base address, with their defaults. */
export const baseVariables = {
  HF_ENDPOINT: 'https://huggingface.co',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_URL: 'https://github.com',
  ARXIV_URL: 'https://export.arxiv.org',
  ARXIV_FEEDS_URL: 'https://rss.arxiv.org',
  HN_ALGOLIA_URL: 'https://hn.algolia.com',
  HN_FIREBASE_URL: 'https://hacker-news.firebaseio.com',
  OPEN_METEO_URL: 'https://api.open-meteo.com',
  OPEN_METEO_GEOCODING_URL: 'https://geocoding-api.open-meteo.com',
  OSV_URL: 'https://api.osv.dev',
  PYPISTATS_URL: 'https://pypistats.org',
  NPM_DOWNLOADS_URL: 'https://api.npmjs.org',
} as const;

/**
 * Reads the base addresses from the environment. Where `ARXIV_URL` is moved and `ARXIV_FEEDS_URL` is not, feeds are asked
 * there too: one stand-in serves both. Throws a fault for an address that is none.
 */
export function basesFrom(env: Readonly<Record<string, string | undefined>>): Bases {
  const base = (name: keyof typeof baseVariables, otherwise: string = baseVariables[name]): string => {
    const given = env[name];
    const url = URL.parse(given === undefined || given === '' ? otherwise : given);
    if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href.replace(/\/+$/, '');
    throw new Fault(
      'configuration',
      `${name} is not a web address.`,
      `It holds "${given}".`,
      `Set it to something like ${baseVariables[name]}, or unset it.`,
    );
  };
  return {
    huggingFace: base('HF_ENDPOINT'),
    huggingFaceToken: env['HF_TOKEN'] || null,
    githubApi: base('GITHUB_API_URL'),
    githubToken: env['GITHUB_TOKEN'] || null,
    github: base('GITHUB_URL'),
    arxivApi: base('ARXIV_URL'),
    arxivFeeds: base('ARXIV_FEEDS_URL', env['ARXIV_URL'] || baseVariables.ARXIV_FEEDS_URL),
    hackerNews: base('HN_ALGOLIA_URL'),
    hackerNewsItems: base('HN_FIREBASE_URL'),
    weather: base('OPEN_METEO_URL'),
    places: base('OPEN_METEO_GEOCODING_URL'),
    osv: base('OSV_URL'),
    pypi: base('PYPISTATS_URL'),
    npm: base('NPM_DOWNLOADS_URL'),
  };
}
