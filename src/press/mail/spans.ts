import { type Html, html } from '../../text/html.ts';
import type { Span, Spans } from '../../vocabulary/index.ts';
import { linkAddress, type Sheet, subjectAddress } from '../sheet.ts';

/** Figures of a story lead to their evidence; in lists and tables they stand plain, which keeps a mail light. */
export interface MailStyle {
  readonly evidence: boolean;
}

/** Spans for mail programs: few tags, absolute addresses. */
export function printSpans(spans: Spans, sheet: Sheet, style: MailStyle): readonly Html[] {
  return spans.map((span) => printSpan(span, sheet, style));
}

function printSpan(span: Span, sheet: Sheet, style: MailStyle): Html {
  switch (span.kind) {
    case 'words':
      return html`${span.text}`;
    case 'claim':
      return style.evidence
        ? html`<a class="c" href="${sheet.evidence(span.ref)}">${span.text}</a>`
        : html`${span.text}`;
    case 'quote':
      return html`“<bdi>${span.text}</bdi>”`;
    case 'name': {
      const address = subjectAddress(span.subject);
      const name = html`<bdi>${span.text}</bdi>`;
      return address === null ? name : html`<a href="${address}">${name}</a>`;
    }
    case 'link': {
      const address = linkAddress(span.href, sheet);
      return address === null ? html`${span.text}` : html`<a href="${address}">${span.text}</a>`;
    }
    case 'emphasis':
      return html`<em>${printSpans(span.spans, sheet, style)}</em>`;
  }
}
