import { countOf } from '../../../src/sample/index.ts';
import { secondsOfInstant } from '../../../src/text/days.ts';
import type { Instant } from '../../../src/vocabulary/time.ts';
import { escaped, json, type Service, text } from '../reply.ts';
import { attributesOf, keyOf, lately, type Scene } from '../scene.ts';

/** arXiv's announcement feeds, as Atom. Without an Accept header the answer is 406; at weekends nothing is announced. */
export function arxiv(scene: Scene): Service {
  return ({ path, headers }) => {
    const categories = /^\/atom\/([\w.+-]+)$/.exec(path)?.[1];
    if (categories === undefined) return null;
    if (!headers['accept']) return { status: 406, headers: {}, body: '' };
    const asked = categories.split('+');
    const entries = lately(scene, scene.world.papers, 1)
      .filter((paper) =>
        attributesOf(scene, paper)
          .list('categories')
          .some((one) => asked.includes(one)),
      )
      .map((paper) => {
        const known = attributesOf(scene, paper);
        const number = keyOf(paper);
        return `  <entry>
    <id>oai:arXiv.org:${number}v1</id>
    <title>${escaped(known.text('title') ?? '')}</title>
    <updated>${scene.world.timeline.at(scene.morning, 4)}</updated>
    <link href="https://arxiv.org/abs/${number}" rel="alternate" type="text/html"/>
    <summary>arXiv:${number}v1 Announce Type: new
Abstract: ${escaped(known.text('abstract') ?? '')}</summary>
${known
  .list('categories')
  .map((one) => `    <category term="${escaped(one)}"/>`)
  .join('\n')}
    <published>${known.text('published-at')}</published>
    <arxiv:announce_type>new</arxiv:announce_type>
    <dc:creator>${escaped(known.list('authors').join(', '))}</dc:creator>
  </entry>`;
      });
    return text(
      `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://www.w3.org/2005/Atom" xml:lang="en-us">
  <id>http://rss.arxiv.org/atom/${categories}</id>
  <title>${categories} updates on arXiv.org</title>
  <updated>${scene.world.timeline.at(scene.morning, 4)}</updated>
${entries.join('\n')}
</feed>
`,
      'application/atom+xml',
    );
  };
}

/** Algolia's search of Hacker News: stories of a span, newest first, at most a thousand whatever the page. */
export function hackerNews(scene: Scene): Service {
  return ({ path, query }) => {
    if (path !== '/api/v1/search_by_date') return null;
    const filters = query.get('numericFilters') ?? '';
    const bound = (pattern: RegExp, otherwise: number) => Number(pattern.exec(filters)?.[1] ?? otherwise);
    const after = bound(/created_at_i>=?(\d+)/, 0);
    const until = bound(/created_at_i<=?(\d+)/, Number.MAX_SAFE_INTEGER);
    const least = bound(/points>=?(\d+)/, 0);
    const hits = lately(scene, scene.world.threads, 6)
      .map((thread) => {
        const known = attributesOf(scene, thread);
        const created = known.text('published-at')!;
        const author = known.list('authors')[0] ?? 'sample-reader';
        return {
          _tags: ['story', `author_${author}`, `story_${keyOf(thread)}`],
          author,
          created_at: created,
          created_at_i: secondsOfInstant(created as Instant),
          num_comments: countOf(thread, 'comments', scene.morning),
          objectID: keyOf(thread),
          points: countOf(thread, 'points', scene.morning),
          story_id: Number(keyOf(thread)),
          title: known.text('title'),
          url: known.text('link'),
        };
      })
      .filter((hit) => hit.created_at_i > after && hit.created_at_i <= until && hit.points >= least)
      .sort((a, b) => b.created_at_i - a.created_at_i)
      .slice(0, Number(query.get('hitsPerPage') ?? 20));
    return json({ exhaustiveNbHits: true, hits, hitsPerPage: 1000, nbHits: hits.length, nbPages: 1, page: 0 });
  };
}
