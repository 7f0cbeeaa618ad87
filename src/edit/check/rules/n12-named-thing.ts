import { objection } from '../../objection.ts';
import { looksLikeName } from './looks-like-name.ts';
import type { Rule } from './rule.ts';

export const namedThing: Rule = {
  id: 'N12',
  title: 'Named tools, papers and sources',
  says: 'Everything named, and every address, is in the archive; an address is one we build from a name, never one copied from a text.',
  check: ({ tokens }) =>
    tokens.flatMap((token, index) => {
      if (token.kind === 'address')
        return [objection('N12', token.text, token.text, 'no such address in the evidence')];
      if (token.kind !== 'word' || token.sorts.length > 0) return [];
      const looksNamed = looksLikeName(token.text, index === 0);
      return looksNamed ? [objection('N12', token.text, token.text, 'no such name in the evidence')] : [];
    }),
};
