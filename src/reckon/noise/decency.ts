import { each, type Candidate } from './rule.ts';

const tags = new Set(['not-for-all-audiences', 'nsfw', 'adult', 'porn', 'hentai', 'erotic', 'sexual']);
/** Whole words, also as parts of names: `sample-NSFW-v2`. */
const words =
  /(?<![a-z])(?:nsfw|porn\w*|hentai|erotic\w*|nudes?|nudity|nudify\w*|undress\w*|lewd|smut|fetish|rule ?34|xxx|r18|sex(?:ual|y)?|gore|blowjob|boobs?|milf|bdsm|futa(?:nari)?)(?![a-z])/i;
const unguardedWords =
  /(?<![a-z])(?:uncensored|abliterated|obliterated|ablated|heretic|jailbroken|unfiltered|decensored)(?![a-z])/i;

/** Marked not for all audiences, by tag or by the paper's word list. Counted, not shown. */
export const notForAll = each('not-for-all', 'it is marked as not for all audiences', (candidate) =>
  isNotForAll(candidate),
);

/** Says of itself that its safeguards were taken out: no lead, tool or find, however popular. */
export const unguarded = each(
  'unguarded',
  'it says that its safeguards were taken out',
  ({ name, tags: own }) => unguardedWords.test(spaced(name)) || own.some((tag) => unguardedWords.test(tag)),
);

const cheating =
  /(?<![a-z])(?:aim ?(?:bot|assist|lock)|wall ?hack|trigger ?bot|recoil (?:control|script)|no recoil|game (?:cheats?|hacks?|trainer)|mod menu|esp (?:hack|cheat)|hwid spoofer|spoofer|(?:valorant|fortnite|roblox|cs2|csgo|apex|warzone|pubg|rust|tarkov|gta) (?:cheats?|hacks?|executor|exploit)|cracked|crack (?:download|version|free)|keygen|license key (?:free|generator)|activator|pre ?activated|free (?:download|activation) (?:full|key|crack)|full version (?:free|download)|serial key)(?![a-z])/i;

/** Says of itself that it cheats at games or opens what must be paid for, or is written for search engines to find so. */
export const cheats = each(
  'cheats',
  'it says that it cheats at games or opens what must be paid for',
  ({ name, description, tags: own }) => [name, description ?? '', ...own].some((text) => cheating.test(spaced(text))),
);

export function isNotForAll({
  name,
  tags: own,
  description,
  card,
}: Pick<Candidate, 'name' | 'tags' | 'description' | 'card'>): boolean {
  return (
    own.some((tag) => tags.has(tag.toLowerCase())) ||
    words.test(spaced(name)) ||
    (description !== null && words.test(description)) ||
    (card !== null && words.test(card.slice(0, 600)))
  );
}

/** Parts of a name as words. */
function spaced(name: string): string {
  return name.replace(/[-_.]/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}
