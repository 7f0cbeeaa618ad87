/** One part of a message: its headers by small name (the first of each), and its undecoded body. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly type: string; // 'message/delivery-status'
  readonly body: string;
  readonly parts: readonly Part[];
}

const deepest = 6;
const mostParts = 40;

/** Takes a message apart, as far as reports need it. Never throws: what is malformed is a part without parts. */
export function readMessage(text: string, depth = 0): Part {
  const source = text.replaceAll('\r\n', '\n');
  const gap = source.startsWith('\n') ? 0 : source.indexOf('\n\n');
  const head = gap < 0 ? source : source.slice(0, gap);
  const body = gap < 0 ? '' : source.slice(gap).replace(/^\n{1,2}/, '');
  const headers = readFields(head);
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType);
  const parts: Part[] = [];
  if (depth < deepest && type.startsWith('multipart/') && boundary) {
    const pieces = body.split(`--${boundary[1] ?? boundary[2]}`).slice(1, mostParts);
    for (const piece of pieces) {
      if (piece.startsWith('--')) break;
      parts.push(readMessage(piece.replace(/^[ \t]*\n/, ''), depth + 1));
    }
  }
  return { headers, type, body, parts };
}

/** Fields as in headers and delivery reports: `Name: value`, going on in lines that begin with a space. */
export function readFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text
    .slice(0, 200_000)
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Every part of a message, itself first. */
export function* allParts(part: Part): Generator<Part> {
  yield part;
  for (const inner of part.parts) yield* allParts(inner);
}

/** The messages of a mailbox file (mbox, with `>From` quoted), or the one message of any other file. */
export function messagesIn(file: string): readonly string[] {
  const text = file.replaceAll('\r\n', '\n');
  if (!text.startsWith('From ')) return [text];
  return text
    .split(/(?:^|\n)From [^\n]*\n/)
    .filter((message) => message.trim() !== '')
    .map((message) => message.replaceAll(/^>(>*From )/gm, '$1'));
}
