/**
 * The text of a document whose encoding it declares itself: by a byte order mark, by its XML declaration, or by the
 * `charset` of its media type, in this order. Anything undeclared is UTF-8.
 */
export function textOfBytes(bytes: Uint8Array, contentType?: string): string {
  const declared = markOf(bytes) ?? declarationOf(bytes) ?? /charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1];
  const decoder = decoderFor(declared) ?? new TextDecoder();
  return decoder.decode(bytes);
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  // A declaration in UTF-16 without a mark.
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  return null;
}

function declarationOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  return /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1] ?? null;
}

function decoderFor(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null; // an encoding nobody knows; most that are misspelt are UTF-8
  }
}
