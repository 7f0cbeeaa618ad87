import type { Asked, Bucket } from '../../system/http/index.ts';
import type { Assignment } from '../source.ts';

/** GitHub counts searches by the minute and everything else by the hour. Our own count of both together stays at 55. */
function bucketsOf(token: string | null): { readonly core: Bucket; readonly search: Bucket } {
  return token === null
    ? {
        core: { id: 'github-core', requests: 40, seconds: 3600, gap: 300 },
        search: { id: 'github-search', requests: 14, seconds: 3600, gap: 6_200 },
      }
    : {
        core: { id: 'github-core', requests: 4000, seconds: 3600, gap: 120 },
        search: { id: 'github-search', requests: 600, seconds: 3600, gap: 2_200 },
      };
}

/** A question to GitHub's API, with the key where there is one. */
export function askGithub(
  { bases }: Assignment,
  bucket: 'core' | 'search',
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Asked {
  return {
    url,
    bucket: bucketsOf(bases.githubToken)[bucket],
    accept: 'application/vnd.github+json',
    headers: {
      'x-github-api-version': '2022-11-28',
      ...headers,
      ...(bases.githubToken === null ? {} : { authorization: `Bearer ${bases.githubToken}` }),
    },
    origin: 'configured',
  };
}
