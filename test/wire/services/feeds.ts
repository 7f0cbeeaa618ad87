import { sha256 } from '../../../src/system/digest.ts';
import type { World } from '../../../src/sample/index.ts';
import { escaped, json, type Reply, type Service, text } from '../reply.ts';
import { attributesOf, type Attributes, type Scene } from '../scene.ts';

type Post = World['posts'][number];

const shown = 30;

/** Feeds of labs, each in a form of its own: RSS, Atom or JSON Feed. */
export function feeds(scene: Scene): Service {
  const names = [...new Set(scene.world.posts.map((post) => attributesOf(scene, post).text('feed')))];
  return ({ path }) => {
    const name = path.slice(1);
    const place = names.indexOf(name);
    if (place < 0) return null;
    const posts = scene.world.posts
      .filter((post) => post.from <= scene.morning && attributesOf(scene, post).text('feed') === name)
      .toReversed()
      .slice(0, shown);
    return [rss, atom, jsonFeed][place % 3]!(scene, name, posts);
  };
}

function rss(scene: Scene, name: string, posts: readonly Post[]): Reply {
  const items = posts.map((post) => {
    const known = attributesOf(scene, post);
    return `<item><title><![CDATA[${known.text('title')?.replaceAll(']]>', ']]]]><![CDATA[>')}]]></title><link>${escaped(known.text('link') ?? '')}</link><guid isPermaLink="false">${escaped(guidOf(scene, post, known))}</guid><pubDate>${new Date(known.text('published-at')!).toUTCString()}</pubDate><description>${escaped(known.text('description') ?? '')}</description></item>`;
  });
  return text(
    `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${name}</title><link>https://${name}.example/</link><description>${name}</description>
${items.join('\n')}
</channel></rss>`,
    'application/rss+xml; charset=utf-8',
  );
}

function atom(scene: Scene, name: string, posts: readonly Post[]): Reply {
  const entries = posts.map((post) => {
    const known = attributesOf(scene, post);
    return `<entry><id>${escaped(guidOf(scene, post, known))}</id><title type="text">${escaped(known.text('title') ?? '')}</title><link rel="alternate" href="${escaped(known.text('link') ?? '')}"/><published>${known.text('published-at')}</published><updated>${known.text('published-at')}</updated><summary>${escaped(known.text('description') ?? '')}</summary></entry>`;
  });
  return text(
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>https://${name}.example/</id><title>${name}</title><updated>${scene.world.timeline.at(scene.morning, 4)}</updated>
${entries.join('\n')}
</feed>`,
    'application/atom+xml; charset=utf-8',
  );
}

function jsonFeed(scene: Scene, name: string, posts: readonly Post[]): Reply {
  const items = posts.map((post) => {
    const known = attributesOf(scene, post);
    return {
      id: guidOf(scene, post, known),
      url: known.text('link'),
      title: known.text('title'),
      content_text: known.text('description') ?? '',
      date_published: known.text('published-at'),
    };
  });
  return json(
    { version: 'https://jsonfeed.org/version/1.1', title: name, items },
    {
      'content-type': 'application/feed+json',
    },
  );
}

/** Some feeds call an item differently every time. */
function guidOf({ morning }: Scene, post: Post, known: Attributes): string {
  const link = known.text('link') ?? post.id;
  return post.unstableGuid ? `${link}#${sha256(`${link}/${morning}`).slice(0, 8)}` : link;
}
