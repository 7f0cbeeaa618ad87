import { type Html, html } from '../../text/html.ts';

export type Level = 2 | 3 | 4;

/** A heading of the level its place asks for. */
export function heading(level: Level, text: Html, name: string): Html {
  switch (level) {
    case 2:
      return html`<h2 class="${name}">${text}</h2>`;
    case 3:
      return html`<h3 class="${name}">${text}</h3>`;
    case 4:
      return html`<h4 class="${name}">${text}</h4>`;
  }
}
