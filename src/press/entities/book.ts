import type { Day, Pressing, SubjectId } from '../../vocabulary/index.ts';
import { printShelfSitemap, printSitemapIndex } from '../machine/sitemaps.ts';
import { fileOf, paths } from '../paths.ts';
import type { SiteContext } from '../site.ts';
import { printEntityPage } from '../web/entity-page.ts';
import { printShelfPage, printSearchPage } from '../web/search-page.ts';
import { printTopicPage } from '../web/topic-page.ts';
import type { Entity } from './entity.ts';
import type { IssueNews } from './news.ts';
import { withNews } from './merge.ts';
import {
  byName,
  mostOnShelf,
  type NameLine,
  nameLine,
  type NameShelf,
  type Shelved,
  type ShelfList,
  Shelving,
} from './shelf.ts';
import { storiesKept, topics, type TopicId, type TopicList } from './topic.ts';

/** Gives the text of a file pressed earlier, or null where it was not. */
export type Recall = (path: string) => Promise<string | null>;

/**
 * The pages that grow with every issue: one for each subject written about, the index of names, the topics. Their data are
 * published beside them, and are all that is needed to enter the next issue: beside ten thousand issues only the few files of
 * the subjects it names are read. Entering issues one morning after another gives the same bytes as entering all at once.
 */
export class Book {
  readonly #recall: Recall;
  readonly #entities = new Map<SubjectId, Entity | null>();
  readonly #shelves = new Map<string, Map<SubjectId, NameLine>>();
  readonly #topics = new Map<TopicId, TopicList['stories']>();
  readonly #touched = new Set<SubjectId>();
  #list: Readonly<Record<string, number>> | null = null;
  #shelving: Shelving | null = null;

  constructor(recall: Recall) {
    this.#recall = recall;
  }

  /** Enters an issue. Issues come in order of their days. */
  async enter(issue: IssueNews): Promise<void> {
    for (const news of issue.entities) {
      const before = await this.#entity(news.id);
      const entity = withNews(before, news);
      if (entity === null) continue;
      this.#entities.set(news.id, entity);
      this.#touched.add(news.id);
      if (before !== null && before.name !== entity.name)
        (await this.#shelf(await this.#shelfOf(before))).delete(entity.id);
      const line = nameLine(entity);
      if (line !== null) await this.#put(line);
    }
    for (const { id } of topics) {
      const before = await this.#topic(id);
      const added = issue.topics[id];
      const kept = before.filter(({ date }) => date !== issue.date);
      if (added.length > 0 || kept.length < before.length)
        this.#topics.set(id, [...added, ...kept].toSorted(newestFirst).slice(0, storiesKept));
    }
  }

  /** Everything that entering changed, as pages and as data. */
  async press(site: SiteContext): Promise<readonly Pressing[]> {
    return [...this.touched().flatMap((entity) => pressEntity(entity, site)), ...(await this.pressIndex(site))];
  }

  /** The subjects that entering changed. */
  touched(): readonly Entity[] {
    return [...this.#touched].flatMap((id) => this.#entities.get(id) ?? []);
  }

  /** What lists them: the index of names, the topics, the search page, the site maps. */
  async pressIndex(site: SiteContext): Promise<readonly Pressing[]> {
    const shelves = await this.#counted();
    const filled = [...this.#shelves].filter(([name]) => shelves[name] !== undefined);
    const list: ShelfList = { schema: 'shelves-1', shelves };
    return [
      ...filled.flatMap(([name, lines]) => pressShelf(name, [...lines.values()].toSorted(byName), site)),
      ...[...this.#topics].flatMap(([topic, stories]) => pressTopic({ schema: 'topic-1', topic, stories }, site)),
      { path: paths.apiShelves, bytes: json(list) },
      { path: fileOf(paths.search), bytes: printSearchPage(list, site) },
      printSitemapIndex(site, Object.keys(shelves)),
    ];
  }

  /** Files of shelves that stand empty: their names are on others now. */
  async gone(): Promise<readonly string[]> {
    const shelves = await this.#counted();
    return [...this.#shelves.keys()].filter((name) => shelves[name] === undefined).flatMap(shelfPaths);
  }

  async #entity(id: SubjectId): Promise<Entity | null> {
    const known = this.#entities.get(id);
    if (known !== undefined) return known;
    const entity = await this.#read<Entity>(paths.entityJson(id), 'entity-1');
    this.#entities.set(id, entity);
    return entity;
  }

  async #shelfOf(subject: Shelved): Promise<string> {
    this.#shelving ??= new Shelving(Object.keys(await this.#pressedShelves()));
    return this.#shelving.of(subject);
  }

  /** Puts a name on its shelf; where that is full, all of it goes to shelves with one letter more. */
  async #put(line: NameLine): Promise<void> {
    const name = await this.#shelfOf(line);
    const shelf = await this.#shelf(name);
    shelf.set(line.id, line);
    if (shelf.size <= mostOnShelf || this.#shelving?.close(name) !== true) return;
    const lines = [...shelf.values()];
    shelf.clear();
    for (const one of lines) await this.#put(one);
  }

  async #shelf(name: string): Promise<Map<SubjectId, NameLine>> {
    const known = this.#shelves.get(name);
    if (known !== undefined) return known;
    const read = await this.#read<NameShelf>(paths.apiNames(name), 'names-1');
    const shelf = new Map((read?.names ?? []).map((line) => [line.id, line]));
    this.#shelves.set(name, shelf);
    return shelf;
  }

  async #topic(topic: TopicId): Promise<TopicList['stories']> {
    const known = this.#topics.get(topic);
    if (known !== undefined) return known;
    const stories = (await this.#read<TopicList>(paths.apiTopic(topic), 'topic-1'))?.stories ?? [];
    this.#topics.set(topic, stories);
    return stories;
  }

  async #counted(): Promise<Readonly<Record<string, number>>> {
    const counts = {
      ...(await this.#pressedShelves()),
      ...Object.fromEntries([...this.#shelves].map(([name, { size }]) => [name, size])),
    };
    return Object.fromEntries(
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  }

  async #pressedShelves(): Promise<Readonly<Record<string, number>>> {
    this.#list ??= (await this.#read<ShelfList>(paths.apiShelves, 'shelves-1'))?.shelves ?? {};
    return this.#list;
  }

  async #read<T extends { readonly schema: string }>(path: string, schema: T['schema']): Promise<T | null> {
    const text = await this.#recall(path);
    if (text === null) return null;
    const value = JSON.parse(text) as T;
    return value.schema === schema ? value : null;
  }
}

const shelfPaths = (shelf: string) => [
  paths.apiNames(shelf),
  fileOf(paths.names(shelf)),
  paths.sitemapOf(`names-${shelf}`),
];

/** The page of one subject, and its data. */
export function pressEntity(entity: Entity, site: SiteContext): readonly Pressing[] {
  return [
    { path: fileOf(paths.entity(entity.id)), bytes: printEntityPage(entity, site) },
    { path: paths.entityJson(entity.id), bytes: json(entity) },
  ];
}

const newestFirst = (a: { readonly date: Day }, b: { readonly date: Day }) =>
  a.date < b.date ? 1 : a.date > b.date ? -1 : 0;

function pressShelf(shelf: string, names: NameShelf['names'], site: SiteContext): readonly Pressing[] {
  const data: NameShelf = { schema: 'names-1', shelf, names };
  return [
    { path: paths.apiNames(shelf), bytes: json(data) },
    { path: fileOf(paths.names(shelf)), bytes: printShelfPage(data, site) },
    printShelfSitemap(shelf, names, site),
  ];
}

function pressTopic(list: TopicList, site: SiteContext): readonly Pressing[] {
  return [
    { path: paths.apiTopic(list.topic), bytes: json(list) },
    { path: fileOf(paths.topic(list.topic)), bytes: printTopicPage(list, site) },
  ];
}

function json(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
