import type { Draft } from '../../vocabulary/draft.ts';
import type { Selection } from '../../vocabulary/finding.ts';
import type { Morning } from '../../vocabulary/morning.ts';
import type { Chooser } from '../choose.ts';
import type { Maybe } from '../line.ts';
import { finds } from './finds.ts';
import { movers } from './movers.ts';
import { firstDay, leftOut, recount, weather } from './notices.ts';
import { reading } from './reading.ts';
import { sinceYesterday } from './since-yesterday.ts';
import { tools } from './tools.ts';
import { trending } from './trending.ts';
import { words } from './words.ts';

/** Writes one standing part of the page. Null where it has nothing true to say. */
export function draftSelection(selection: Selection, morning: Morning, chooser: Chooser): Maybe<Draft> {
  switch (selection.kind) {
    case 'movers':
      return movers(selection, chooser);
    case 'trending':
      return trending(selection, morning, chooser);
    case 'tools':
      return tools(selection, chooser);
    case 'finds':
      return finds(selection, chooser);
    case 'reading':
      return reading(selection, morning, chooser);
    case 'words':
      return words(selection, morning, chooser);
    case 'left-out':
      return leftOut(selection, chooser);
    case 'recount':
      return recount(selection, morning, chooser);
    case 'since-yesterday':
      return sinceYesterday(selection, morning, chooser);
    case 'weather':
      return weather(selection, chooser);
    case 'first-day':
      return firstDay(selection, chooser);
  }
}

export type SelectionOf<K extends Selection['kind']> = Extract<Selection, { kind: K }>;
