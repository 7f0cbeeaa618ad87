/**
 * A row that cannot be used; the message says why. It is counted and shown with its file and line, and the import goes
 * on.
 */
export class BadRow extends Error {
  override readonly name = 'BadRow';
}
