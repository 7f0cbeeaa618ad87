/** What a run tells the person who started it: steps as they happen, and lines worth keeping. Never secrets. */
export interface Log {
  /** A step begins: `Reading the archive`. On a terminal the line is replaced by its progress and its end. */
  step(title: string): Step;
  line(text: string): void;
  warn(text: string): void;
}

export interface Step {
  progress(text: string): void;
  done(result?: string): void;
  failed(reason: string): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Progress on a terminal, plain lines elsewhere; both to standard error, so that standard output stays for results. */
export function terminalLog(out: Terminal = process.stderr): Log {
  const live = out.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['CI'] === undefined;
  return {
    line: (text) => void out.write(`${text}\n`),
    warn: (text) => void out.write(`${live ? '\u001b[33m' : ''}! ${text}${live ? '\u001b[39m' : ''}\n`),
    step(title) {
      const show = (mark: string, text: string, end: string) =>
        void out.write(
          live
            ? `\r\u001b[2K${mark} ${title}${text ? `  ${text}` : ''}${end}`
            : `${mark} ${title}${text ? `: ${text}` : ''}\n`,
        );
      if (live) show('·', '', '');
      return {
        progress: (text) => {
          if (live) show('·', text, '');
        },
        done: (result = '') => show('✓', result, '\n'),
        failed: (reason) => show('✗', reason, '\n'),
      };
    },
  };
}

/** Says nothing and remembers everything, for tests and for callers that have their own voice. */
export function silentLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  return {
    lines,
    line: (text) => void lines.push(text),
    warn: (text) => void lines.push(`! ${text}`),
    step(title) {
      return {
        progress: () => {},
        done: (result = '') => void lines.push(`${title}: ${result}`),
        failed: (reason) => void lines.push(`${title} failed: ${reason}`),
      };
    },
  };
}
