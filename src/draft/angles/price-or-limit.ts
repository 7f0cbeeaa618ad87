import { announcedWords } from './announced.ts';

export const priceOrLimit = announcedWords<'price-or-limit'>('price notice');
