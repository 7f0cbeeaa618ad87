/**
 * Trouble a person can do something about. Every fault says what happened, why, and what to do; the command line prints
 * the three lines and exits 1 (or 2 for wrong usage). A bug is any other error.
 */
export class Fault extends Error {
  readonly kind: FaultKind;
  readonly why: string;
  readonly remedy: string;
  /** Whether trying the same thing again later may succeed. */
  readonly retry: boolean;

  constructor(
    kind: FaultKind,
    what: string,
    why: string,
    remedy: string,
    options: { retry?: boolean; cause?: unknown } = {},
  ) {
    super(what, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'Fault';
    this.kind = kind;
    this.why = why;
    this.remedy = remedy;
    this.retry = options.retry ?? false;
  }
}

export type FaultKind =
  | 'usage'
  | 'input'
  | 'archive'
  | 'newer'
  | 'disk'
  | 'network'
  | 'source'
  | 'busy'
  | 'configuration';

/** Turns a full disk or a refused permission into a fault that says so; anything else is given back as it came. */
export function diskFault(error: unknown, path: string): unknown {
  const code = (error as { code?: string } | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Fault(
      'disk',
      `The disk is full: ${path} was not written.`,
      'There is no space left on the device.',
      'Free some space and run the same command again; nothing already kept was changed.',
      { cause: error },
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Fault(
      'disk',
      `${path} cannot be written.`,
      'The permissions of the folder do not allow it.',
      'Choose another folder or change its permissions.',
      { cause: error },
    );
  return error;
}
