import { line } from '../line.ts';
import { verbatim } from '../pieces.ts';
import { changeWords, type ChangeTelling } from './state-change.ts';

const isClosed = ({ facts }: ChangeTelling): boolean => !/^(?:no|false)$/i.test(String(facts.now.value));

/** Whether a sign-up is asked for, before and now. */
export const gateChange = changeWords<'gate-change'>({
  headlines: (telling) =>
    isClosed(telling)
      ? [
          line`${telling.who.short} asks for a sign-up since ${telling.on}`,
          line`A sign-up for ${telling.who.short} since ${telling.on}`,
        ]
      : [
          line`${telling.who.short} is open to everybody since ${telling.on}`,
          line`${telling.who.short} asks for no sign-up now`,
        ],
  decks: (telling) =>
    isClosed(telling)
      ? [line`Until ${telling.on} its files were open; copies made before are where they were.`]
      : [line`Until ${telling.on} a sign-up was asked for.`],
  ledes: (telling) => {
    const { who, on } = telling;
    return isClosed(telling)
      ? [line`${who.short} asks for a sign-up since ${on}.`]
      : [
          line`Since ${on}, the files of ${who.short} are open without a sign-up.`,
          line`${who.short} is open to everybody since ${on}.`,
        ];
  },
  briefs: (telling) => {
    const { who, on } = telling;
    return isClosed(telling)
      ? [
          line`${who.full} asks for a sign-up since ${on}.`,
          line`Since ${on} there is a sign-up in front of ${who.full}.`,
        ]
      : [line`${who.full} is open since ${on}, where a sign-up was asked for before.`];
  },
  counters: () => [line`Why it was done, we do not know.`],
  numbers: ({ facts }) => [{ label: line`Sign-up, as the Hub says`, value: verbatim(facts.now) }],
});
