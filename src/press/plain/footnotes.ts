import { isolated } from '../../text/clean.ts';
import type { Span, Spans } from '../../vocabulary/index.ts';
import { absolute } from '../paths.ts';
import { linkAddress, subjectAddress } from '../sheet.ts';

/** Numbers links as they come by and lists their addresses at the end. */
export class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly #site: string;

  constructor(site: string) {
    this.#site = site;
  }

  /** The text of the spans, each link followed by the number of its address: `sample-tool [3]`. */
  text(spans: Spans): string {
    return spans.map((span) => this.#span(span)).join('');
  }

  /** `[1] https://…`, one a line. */
  list(): string {
    return [...this.#numbers].map(([address, number]) => `[${number}] ${address}`).join('\n');
  }

  #span(span: Span): string {
    switch (span.kind) {
      case 'words':
      case 'claim':
        return span.text;
      case 'quote':
        return `“${isolated(span.text)}”`;
      case 'name':
        return isolated(span.text) + this.#mark(subjectAddress(span.subject), true);
      case 'link':
        return (
          span.text +
          this.#mark(linkAddress(span.href, { to: (path) => absolute(this.#site, path), evidence: () => '' }), false)
        );
      case 'emphasis':
        return this.text(span.spans);
    }
  }

  /** A name carries its number at its first mention only. */
  #mark(address: string | null, onlyOnce: boolean): string {
    if (address === null) return '';
    const known = this.#numbers.get(address);
    if (known !== undefined) return onlyOnce ? '' : ` [${known}]`;
    this.#numbers.set(address, this.#numbers.size + 1);
    return ` [${this.#numbers.size}]`;
  }
}
