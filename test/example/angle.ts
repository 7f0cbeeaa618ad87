import type { Angle } from '../../src/detect/angle.ts';
import { aboutOf } from '../../src/detect/about.ts';
import { eventScore, kindWeights } from '../../src/detect/lead-score.ts';
import { dayOf, quoted, textOf } from '../../src/reckon/facts.ts';
import { addSeconds } from '../../src/text/days.ts';
import { metric } from '../../src/vocabulary/metric.ts';

const asked = ['title', 'publisher', 'published-at', 'link'].map(metric);
const freshSeconds = 72 * 3600;

/** A reason why something is news: the journal has published a note. */
export const journalNote: Angle = {
  declaration: {
    id: 'lab-announcement',
    title: 'The journal has a note',
    field: 'event',
    memoryDays: 0,
    trigger: 'a note of the journal, published within 72 hours',
    carries: 'its title, its day, its link',
    falsifiedBy: 'it was told before',
    caveat: 'what a journal says of itself is its own word',
  },
  async find(past, { edition }) {
    const from = addSeconds(past.cutoff, -freshSeconds);
    const dated = await past.dated({ kind: 'post', attribute: metric('published-at'), from, to: past.cutoff });
    const notes = dated.filter((post) => post.startsWith('feed:post/sample-journal/'));
    const known = await past.latest({ subjects: notes, metrics: asked });
    const abouts = await aboutOf(past, notes, edition.zone);
    return notes.map((subject) => {
      const [title, publisher, published, link] = asked.map((one) => known.get(subject)!.get(one)!);
      return {
        id: `journal-note/${subject}`,
        angle: 'lab-announcement' as const,
        subject,
        others: [],
        score: eventScore({
          tier: 'anybody',
          confirmations: 0,
          points: 0,
          upvotes: 0,
          kindWeight: kindWeights.announcement,
        }),
        countsOnly: false,
        about: abouts.get(subject)!,
        facts: {
          kind: 'research' as const,
          title: quoted(title!, 0, String(title!.value).length),
          publisher: textOf(publisher!),
          publishedOn: dayOf(published!, edition.zone),
          firstSeenOn: null,
          link: textOf(link!),
          extract: null,
          version: null,
          second: null,
        },
        chart: null,
      };
    });
  },
};
