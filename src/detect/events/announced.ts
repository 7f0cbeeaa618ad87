import type { AngleDeclaration, AnnouncementKind, Finding, PublishedFacts } from '../../vocabulary/finding.ts';
import { aboutOf } from '../about.ts';
import type { Angle } from '../angle.ts';
import { eventScore } from '../lead-score.ts';
import { byScore } from '../order.ts';
import { publishedFacts } from './facts.ts';
import { isFresh } from './fresh.ts';
import { eventsOf } from './gather.ts';
import { pointsOf } from './report.ts';
import { standingOf, standings } from './standing.ts';
import { toldSubjects, wasTold } from './told.ts';

type AnnouncedAngle = 'price-or-limit' | 'deprecation' | 'major-version';

/** Announcements whose kind is an angle of its own: who published what and when is all they claim. */
export interface AnnouncedSpec {
  readonly declaration: AngleDeclaration & { readonly id: AnnouncedAngle };
  readonly kinds: readonly AnnouncementKind[];
  readonly weight: number;
  /** Releases of repositories, or posts only. */
  readonly releases: boolean;
}

const mostADay = 4;

export function announcedAngle({ declaration, kinds, weight, releases }: AnnouncedSpec): Angle {
  return {
    declaration,
    async find(past, morning) {
      const told = toldSubjects(morning);
      const standing = await standings(past);
      const { zone } = morning.edition;
      const events = (await eventsOf(past)).filter(({ first, ...event }) => {
        const isKind = (kinds as readonly string[]).includes(first.says.kind);
        const isForm =
          first.kind === 'post'
            ? first.says.kind !== 'version' || first.publisher !== null
            : releases && first.kind === 'release';
        return isKind && isForm && isFresh({ first, ...event }, morning.cutoff) && !wasTold({ first, ...event }, told);
      });
      const abouts = await aboutOf(
        past,
        events.map(({ first }) => first.subject),
        zone,
      );
      const found = events.map((event): Finding => {
        const facts: PublishedFacts = publishedFacts(event, zone);
        return {
          id: `${declaration.id}/${event.first.subject}`,
          angle: declaration.id,
          subject: event.first.subject,
          others: event.others.map((report) => report.subject),
          score: eventScore({
            tier: standingOf(event.first, standing),
            confirmations: event.confirmations,
            points: pointsOf(event.thread),
            upvotes: 0,
            kindWeight: weight,
          }),
          countsOnly: false,
          about: abouts.get(event.first.subject)!,
          facts,
          chart: null,
        };
      });
      return found.sort(byScore).slice(0, mostADay);
    },
  };
}
