/** An answer of more bytes than this is no sentence. */
const mostBytes = 1_000_000;

/** Fetch for configured end points: follows no redirect, and stops reading an answer that does not end. */
export async function modestFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'error' });
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > mostBytes) throw new Error(`The answer is longer than ${mostBytes} bytes.`);
    pieces.push(piece);
  }
  const { status, statusText, headers } = response;
  const hasBody = ![204, 205, 304].includes(status);
  return new Response(hasBody ? Buffer.concat(pieces) : null, { status, statusText, headers });
}
