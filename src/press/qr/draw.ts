import { type Html, html } from '../../text/html.ts';
import { qrCode } from './code.ts';

const quiet = 4; // modules of white around the code

/** A QR code as inline SVG, always dark on white, so that it can be read from a dark page too. */
export function drawQr(text: string, label: string): Html {
  const modules = qrCode(text);
  const side = modules.length + 2 * quiet;
  const path = modules
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')))
    .join('');
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}
