import type { Bytes } from './bytes.ts';

/** Bytes as text. What is not UTF-8 becomes U+FFFD, and whoever reads the field refuses it. */
export async function* textOf(bytes: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
