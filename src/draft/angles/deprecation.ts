import { announcedWords } from './announced.ts';

export const deprecation = announcedWords<'deprecation'>('retirement notice');
