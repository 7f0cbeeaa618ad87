import { sentenceCase } from '../../text/english.ts';

/** What a part says of itself, as a sentence: with a capital and a full stop. Nothing where it says nothing. */
export function asSentence(text: string): string {
  return text === '' ? '' : endingInPoint(sentenceCase(text));
}

export function endingInPoint(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
