import { announcedWords } from './announced.ts';

export const majorVersion = announcedWords<'major-version'>('version notice');
