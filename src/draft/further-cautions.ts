/** What measures of a whole list, changes of state and mass uploads cannot show; published with the maxims. */
export const furtherCautions = {
  tags: [
    'A tag is what the {author|owner} or the Hub {wrote|put there}, and {nobody checks it|it is checked by nobody}.',
    'We count tags, and a tag says what a {model|file} is {called|named}.',
    'A list selects: {what is not on it is not measured|whoever is not on it is not counted}.',
  ],
  declared: [
    'We count what is declared, and give no advice.',
    'A licence is counted as the owner declares it, and {nobody checks it|it is checked by nobody}.',
    'A list selects: {what is not on it is not measured|whoever is not on it is not counted}.',
  ],
  accounts: [
    'The type of an account is the Hub’s, and a person may work for an organisation.',
    'An account is not a person, and a person can have {two|several}.',
    'A list selects: {what is not on it is not measured|whoever is not on it is not counted}.',
  ],
  states: [
    'Why it was done, we do not know.',
    'Why it is gone, we do not know.',
    'We report what is declared and give no advice.',
    'An archived repository can be read and copied.',
  ],
  factory: [
    'Automation is no misuse, and we name nobody for it.',
    'A script can do that within the hour, and often for a good reason.',
    'We count the pattern and name nobody.',
  ],
  papers: [
    'We count papers that cards of the list name; a paper without a listed model is not in the count.',
    'The dates are those of the repository and of the listing of the paper.',
  ],
  recount: [
    'A counting change is no crash.',
    'What was counted otherwise cannot be compared.',
    'We compare nothing across that day.',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Clauses that stand beside figures and claim nothing by themselves. */
export const furtherClauses: readonly string[] = [
  'The reason is not in our data.',
  'The counts do not say whether readers came from there.',
  'What follows a thread in time need not come from it.',
  'the counts do not say whether readers came from there',
  'why, we do not know',
  'a list selects, and the rest is not measured',
  'copies made under it are another matter',
  'copies made before are where they were',
  'an archived repository can be read and copied',
  'a copy is a change of format',
  'a like is given in a moment',
  'topics are set by the owners',
  'and the topic is the owners’ own word',
  'the severity is the registry’s own word',
  'which versions are safe stands on its page',
  'automation is no misuse',
];
