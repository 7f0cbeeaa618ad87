import type { Entity } from '../press/entities/entity.ts';
import { type NameLine, type NameShelf, type ShelfList, shelvesFor } from '../press/entities/shelf.ts';
import type { ApiLine, ApiList } from '../press/machine/api.ts';
import { paths } from '../press/paths.ts';
import { isDay } from '../text/days.ts';
import { plain } from '../text/spans.ts';
import type { Day, Evidence, Issue } from '../vocabulary/index.ts';
import { NotFound, type Tool } from './protocol.ts';

/** Gives the text of a file of the published site, or null where it is not there. */
export type Read = (path: string) => Promise<string | null>;

const mostIssues = 100;
const usualIssues = 20;
const mostNames = 20;
const mostClaims = 50;
const mostShelves = 40;

/** The five questions a program may put to the paper, all answered from the published files. */
export function toolsOver(read: Read): readonly Tool[] {
  return [issues(read), issue(read), entity(read), movers(read), evidence(read)];
}

const day = { type: 'string', description: 'A date like 2026-05-04; the newest issue where it is left out.' } as const;

function issues(read: Read): Tool {
  return {
    name: 'issues',
    title: 'List issues',
    description:
      'Issues of the paper, newest first: date, number, headline and deck. Search their headlines with "words".',
    inputSchema: {
      type: 'object',
      properties: {
        words: { type: 'string', description: 'Only issues whose headline or deck holds all of these words.' },
        limit: {
          type: 'integer',
          description: `How many; ${usualIssues} where it is left out, at most ${mostIssues}.`,
        },
      },
      additionalProperties: false,
    },
    async answer({ words, limit }) {
      const wanted = String(words ?? '')
        .toLowerCase()
        .split(/\s+/)
        .filter(Boolean);
      const lines = (await linesIn(read)).filter(({ headline, deck }) => {
        const text = `${headline} ${deck}`.toLowerCase();
        return wanted.every((word) => text.includes(word));
      });
      const many = Math.min(mostIssues, Math.max(1, Number(limit ?? usualIssues)));
      return { found: lines.length, issues: lines.slice(0, many) };
    },
  };
}

function issue(read: Read): Tool {
  return {
    name: 'issue',
    title: 'Read an issue',
    description:
      'One issue as plain text, with the address of every source. Each figure of it can be looked up with "evidence".',
    inputSchema: { type: 'object', properties: { date: day }, additionalProperties: false },
    async answer({ date }) {
      const at = await dayFrom(date, read);
      const text = await read(paths.issueText(at));
      if (text === null) throw new NotFound(`There is no issue of ${at}.`);
      return { date: at, text };
    },
  };
}

function entity(read: Read): Tool {
  return {
    name: 'entity',
    title: 'Look a subject up',
    description:
      'What the paper has said of a model, dataset, Space, repository or paper: stories, places in lists, figures by day. Takes an id such as hf:model/Qwen/Qwen3-8B, or a name or the beginning of one.',
    inputSchema: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'An id, a name such as Qwen/Qwen3-8B, or how a name begins.' },
      },
      required: ['name'],
      additionalProperties: false,
    },
    async answer({ name }) {
      const asked = String(name);
      const found = await namesLike(asked, read);
      const [only] = found;
      if (only === undefined) throw new NotFound(`The paper has not written about "${asked}".`);
      const exact =
        found.find((line) => line.id === asked || line.name === asked) ?? (found.length === 1 ? only : null);
      if (exact === null) return { severalNames: found.slice(0, mostNames) };
      const text = await read(`${exact.page}entity.json`);
      if (text === null) throw new NotFound(`The page of "${asked}" is missing.`);
      return JSON.parse(text) as Entity;
    },
  };
}

function movers(read: Read): Tool {
  return {
    name: 'movers',
    title: 'Biggest movers',
    description: 'The tables of what rose most, by amount and by rarity, as an issue printed them.',
    inputSchema: { type: 'object', properties: { date: day }, additionalProperties: false },
    async answer({ date }) {
      const at = await dayFrom(date, read);
      const { sections } = await issueOf(at, read);
      const tables = sections
        .filter(({ id }) => id === 'movers')
        .flatMap(({ stories }) => stories)
        .flatMap(({ block }) => (block.kind === 'table' ? [block] : []));
      return {
        date: at,
        tables: tables.map((table) => ({
          title: table.title,
          note: plain(table.note),
          rows: table.rows.map((row) =>
            Object.fromEntries(
              row.flatMap((cell, index) =>
                cell.kind === 'spans' ? [[plain(table.columns[index]?.label ?? []) || 'place', plain(cell.spans)]] : [],
              ),
            ),
          ),
        })),
      };
    },
  };
}

function evidence(read: Read): Tool {
  return {
    name: 'evidence',
    title: 'Show the evidence of figures',
    description:
      'Claims of an issue with their formula and the readings they rest on: of one claim (c17), or of those that hold some words.',
    inputSchema: {
      type: 'object',
      properties: {
        date: day,
        claim: { type: 'string', description: 'The number of a claim, such as c17.' },
        words: { type: 'string', description: 'Claims whose text or subject holds these words.' },
      },
      additionalProperties: false,
    },
    async answer({ date, claim, words }) {
      const at = await dayFrom(date, read);
      const text = await read(paths.evidenceJson(at));
      if (text === null) throw new NotFound(`There is no issue of ${at}.`);
      const { claims, workings, observations } = JSON.parse(text) as Evidence;
      const wanted = String(words ?? '').toLowerCase();
      const found = claims.filter(
        (one) =>
          (claim === undefined || one.id === claim) &&
          `${one.text} ${one.subject ?? ''}`.toLowerCase().includes(wanted),
      );
      if (found.length === 0) throw new NotFound(`No claim of ${at} is like that.`);
      const grounds = new Set(found.slice(0, mostClaims).flatMap(({ inputs }) => inputs));
      return {
        date: at,
        found: found.length,
        claims: found.slice(0, mostClaims),
        workings: workings.filter(({ id }) => grounds.has(id)),
        observations: observations.filter(({ id }) => grounds.has(id)),
      };
    },
  };
}

/** Every issue, newest first, read year by year. */
async function linesIn(read: Read): Promise<readonly ApiLine[]> {
  const { years } = await listIn(read, paths.apiIssues);
  const lists = await Promise.all((years ?? []).map((path) => listIn(read, path)));
  return lists.flatMap(({ issues: own }) => own);
}

async function listIn(read: Read, path: string): Promise<ApiList> {
  const text = await read(path);
  return text === null ? { issues: [] } : (JSON.parse(text) as ApiList);
}

async function dayFrom(asked: string | number | undefined, read: Read): Promise<Day> {
  if (asked === undefined) {
    const [newest] = (await listIn(read, paths.apiIssues)).issues;
    if (newest === undefined) throw new NotFound('No issue has been printed yet.');
    return newest.date;
  }
  if (typeof asked === 'string' && isDay(asked)) return asked;
  throw new NotFound(`"${asked}" is not a date like 2026-05-04.`);
}

async function issueOf(date: Day, read: Read): Promise<Issue> {
  const text = await read(paths.issueJson(date));
  if (text === null) throw new NotFound(`There is no issue of ${date}.`);
  return JSON.parse(text) as Issue;
}

async function namesLike(asked: string, read: Read): Promise<readonly NameLine[]> {
  const name = /^[a-z]+:[a-z]+\//.test(asked) ? asked.slice(asked.indexOf('/') + 1) : asked;
  const list = await read(paths.apiShelves);
  const { shelves } = JSON.parse(list ?? '{"shelves":{}}') as ShelfList;
  const texts = await Promise.all(
    shelvesFor(name, Object.keys(shelves))
      .slice(0, mostShelves)
      .map((shelf) => read(paths.apiNames(shelf))),
  );
  const start = name.toLowerCase();
  return texts
    .flatMap((text) => (text === null ? [] : (JSON.parse(text) as NameShelf).names))
    .filter(
      (line) =>
        line.id === asked ||
        line.name.toLowerCase().startsWith(start) ||
        line.name.toLowerCase().split('/').at(-1)?.startsWith(start),
    );
}
