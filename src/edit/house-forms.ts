import type { Saying } from './check/registry.ts';

/**
 * Forms of words the paper has declared: sentences with gaps for the dated tests, and clauses that tell what is not known.
 * Whatever fills a gap is checked like any other figure, date or name. The method page prints them beside the maxims.
 */
export const houseForms: readonly Saying[] = [
  ...forms('withdraw', [
    'We will withdraw this if, by {date}, {name} has gained fewer than {figure} further {noun}.',
    'We will withdraw this if, by {date}, {name} has gained more than {figure} further {noun}.',
    'This column falls if {name} has not gained {figure} further {noun} by {date}.',
    'This column falls if {name} gains more than {figure} further {noun} by {date}.',
    'If {name} gains fewer than {figure} further {noun} by {date}, we withdraw this.',
    'If {name} gains more than {figure} further {noun} by {date}, we withdraw this.',
    'The test: fewer than {figure} further {noun} for {name} by {date}, and we take this back.',
    'The test: more than {figure} further {noun} for {name} by {date}, and we take this back.',
  ]),
  ...forms('unknown', [
    'what started the rise',
    'we cannot say',
    'its cause is open',
    'the cause is not known',
    'the reason is not in our data',
    'nothing we read explains the change',
    'we found no single event behind it',
    'The counts do not say where the new readers came from.',
  ]),
];

function forms(group: string, texts: readonly string[]): readonly Saying[] {
  return texts.map((text, index) => ({ id: `${group}-${index + 1}`, text }));
}
