import { each, type Candidate } from './rule.ts';

/** Unix time in seconds or milliseconds of the years 2020 to 2027. */
const epochTime = /(?<!\d)(1[6-8]\d{8})(?:\d{3})?(?!\d)/;
const twoDays = 2 * 86_400;

export const epoch = each('epoch', 'the name ends in the clock time of the upload', ({ name, createdAt }) => {
  const seconds = Number(epochTime.exec(name)?.[1]);
  if (!seconds) return false;
  return createdAt === null || Math.abs(seconds - Date.parse(createdAt) / 1000) <= twoDays;
});

export const junk = each('junk', 'the name says that it is a test, a backup or a checkpoint', ({ name }) =>
  /(?:^|[-_/ ])(?:test|tmp|temp|backup|checkpoints?|ckpt|debug|sanity|dummy|copy|untitled)(?:$|[-_\d])/i.test(name),
);

export const sweep = each('sweep', 'the name counts steps, seeds or runs of one experiment', ({ name }) =>
  /(?:^|[-_.])(?:step|epoch|iter|seed|run|exp|gym|lr|bs)[-_]?\d+/i.test(name),
);

export const digits = each(
  'digits',
  'the name is a number, or holds one of seven digits or more',
  (candidate) => /^\d{4,}$|\d{7,}/.test(candidate.name) && !epochTime.test(candidate.name) && !isDate(candidate),
);

/** A part of seven hexadecimal characters or more with letters and digits in turn, as of a commit: `3f9c2ab`. */
export const hex = each('hex', 'the name holds a random identifier', ({ name }) =>
  name
    .split(/[-_. ]+/)
    .some((part) => /^[0-9a-f]{7,40}$/i.test(part) && /\d/.test(part) && /[a-f]/i.test(part) && switches(part) >= 2),
);

/** `20260504` in a name is a date. */
function isDate({ name }: Candidate): boolean {
  return (
    (name.match(/\d{7,}/g) ?? []).every((run) => /^20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])$/.test(run)) &&
    !/^\d+$/.test(name)
  );
}

/** How often letters and digits alternate. */
function switches(part: string): number {
  return (part.match(/\d(?=[a-f])|[a-f](?=\d)/gi) ?? []).length;
}
