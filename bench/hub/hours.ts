/** An hour of invented events in the shape of GH Archive. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Writes so many events as .json.gz and says how many bytes of JSON they are. */
export async function makeHour(path: string, events: number): Promise<number> {
  let bytes = 0;
  function* lines(): Generator<string> {
    for (let i = 0; i < events; i += 1) {
      const owner = `sample-${(i * 7919) % 40_000}`;
      const line = `${JSON.stringify({
        id: String(50_000_000_000 + i),
        type: i % 12 === 0 ? 'WatchEvent' : i % 3 === 0 ? 'CreateEvent' : 'PushEvent',
        actor: {
          id: i,
          login: owner,
          gravatar_id: '',
          url: `https://api.github.example/users/${owner}`,
          avatar_url: `https://avatars.example/u/${i}?`,
        },
        repo: {
          id: i,
          name: `${owner}/project-${(i * i) % 97}`,
          url: `https://api.github.example/repos/${owner}/project-${(i * i) % 97}`,
        },
        payload: {
          repository_id: i,
          push_id: 30_000_000_000 + i,
          ref: 'refs/heads/main',
          head: 'ab'.repeat(20),
          before: 'cd'.repeat(20),
          action: 'started',
        },
        public: true,
        created_at: '2026-05-04T07:00:00Z',
      })}\n`;
      bytes += line.length;
      yield line;
    }
  }
  await pipeline(Readable.from(lines()), createGzip({ level: 6 }), createWriteStream(path));
  return bytes;
}
