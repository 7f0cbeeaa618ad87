import { type Html, html } from '../../text/html.ts';
import type { Span, Spans, SubjectId } from '../../vocabulary/index.ts';
import { linkAddress, type Sheet, subjectAddress } from '../sheet.ts';

export interface SpanStyle {
  /** Names already linked in this story; a name is a link at its first mention only. Null: names are never links. */
  readonly linked: Set<SubjectId> | null;
}

/** Prints spans: figures and quotations lead to their evidence, names stand apart from the direction of the text around. */
export function printSpans(spans: Spans, sheet: Sheet, style: SpanStyle = { linked: null }): Html {
  return html`${spans.map((span) => printSpan(span, sheet, style))}`;
}

function printSpan(span: Span, sheet: Sheet, style: SpanStyle): Html {
  switch (span.kind) {
    case 'words':
      return html`${span.text}`;
    case 'claim':
      return html`<a class="c" href="${sheet.evidence(span.ref)}">${span.text}</a>`;
    case 'quote':
      return html`<q><a class="c" href="${sheet.evidence(span.ref)}"><bdi>${span.text}</bdi></a></q>`;
    case 'name':
      return printName(span.subject, span.text, style);
    case 'link': {
      const address = linkAddress(span.href, sheet);
      return address === null ? html`${span.text}` : html`<a href="${address}">${span.text}</a>`;
    }
    case 'emphasis':
      return html`<em>${printSpans(span.spans, sheet, style)}</em>`;
  }
}

function printName(subject: SubjectId, text: string, { linked }: SpanStyle): Html {
  const name = html`<bdi class="n">${ownerFirst(text)}</bdi>`;
  const address = subjectAddress(subject);
  if (linked === null || linked.has(subject) || address === null) return name;
  linked.add(subject);
  return html`<a href="${address}">${name}</a>`;
}

/** `owner/name` may break behind the slash, and lists set the owner lighter. */
function ownerFirst(text: string): Html {
  const slash = text.indexOf('/');
  if (slash <= 0 || slash === text.length - 1) return html`${text}`;
  return html`<span>${text.slice(0, slash + 1)}</span><wbr>${text.slice(slash + 1)}`;
}
