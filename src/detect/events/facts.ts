import { asOfDay, dayOf, observed, quoted, textOf } from '../../reckon/facts.ts';
import { nameOf, ownerNameOf, pageOf, siteOf } from '../../reckon/names.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { PublishedFacts } from '../../vocabulary/finding.ts';
import { metric, metricOf } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { ownerOf } from '../../vocabulary/subject.ts';
import { purposeSlice } from '../purpose.ts';
import { textOfSlice } from '../slice.ts';
import type { Event, Report } from './report.ts';
import { likeness, tellingWordsOf } from './title.ts';

/** Who published what and when, and who else tells of it. */
export function publishedFacts(event: Event, zone: string): PublishedFacts {
  const { first, second } = event;
  return {
    title: titleFact(first),
    publisher: publisherFact(first),
    publishedOn: dayFact(first.published, zone),
    firstSeenOn: maybe(first, 'first-seen-at', (reading) => dayOf(reading, zone)),
    link: linkFact(first),
    extract: extractOf(first),
    version: versionOf(first),
    second: second && {
      subject: second.subject,
      title: titleFact(second),
      points: maybe(second, 'points', observed),
      publishedOn: dayFact(second.published, zone),
    },
  };
}

export function titleFact({ titled, published }: Report): Fact {
  return titled ? quoted(titled.observation, titled.slice.start, titled.slice.end) : nameOf(published);
}

/** By the source's own word, else the account, else the site. */
function publisherFact(report: Report): Fact {
  const named = report.kind === 'thread' ? null : maybe(report, 'publisher', textOf);
  if (named) return named;
  if (ownerOf(report.subject) !== null) return ownerNameOf(report.published);
  return siteOf(report.known.get(metric('link')) ?? report.published);
}

/** A post points to its own page; everything else has a page that we build. */
function linkFact(report: Report): Fact {
  const link = report.kind === 'post' ? report.known.get(metric('link')) : undefined;
  return link ? textOf(link) : pageOf(report.published);
}

function dayFact(published: Observation, zone: string): Fact {
  return metricOf(published.metric).holds === 'instant' ? dayOf(published, zone) : asOfDay(published, zone);
}

/** A sentence of the source's own description that says more than the title does. */
function extractOf(report: Report): Fact | null {
  const words = tellingWordsOf(report.title);
  for (const id of ['description', 'abstract', 'card']) {
    const observation = report.known.get(metric(id));
    if (typeof observation?.value !== 'string') continue;
    const slice = purposeSlice(observation.value);
    if (!slice) continue;
    const said = tellingWordsOf(textOfSlice(observation.value, slice));
    if (likeness(words, said) < 0.6 && said.difference(words).size >= 3)
      return quoted(observation, slice.start, slice.end);
  }
  return null;
}

/** The version number in the title, where one model with one version is named. */
function versionOf({ says, titled }: Report): Fact | null {
  const [version, another] = says.kind === 'model' ? says.names.flatMap((name) => name.versions) : [];
  if (!titled || version === undefined || another !== undefined) return null;
  const text = textOfSlice(titled.observation.value as string, titled.slice);
  const at = new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?![\\d.]*\\d)`).exec(text)?.index;
  if (at === undefined) return null;
  const start = titled.slice.start + at;
  return quoted(titled.observation, start, start + version.length);
}

export function maybe(report: Report, id: string, make: (reading: Observation) => Fact): Fact | null {
  const reading = report.known.get(metric(id));
  return reading ? make(reading) : null;
}
