import { html, svg, type TemplateResult } from 'lit/html.js';

/** An icon as lucide ships it: a list of SVG shapes with their attributes. */
export type IconShapes = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];

// lit cannot bind a tag name, so each shape in use has a template of its own.
const draw: Record<string, (a: Readonly<Record<string, string>>) => TemplateResult> = {
  path: (a) => svg`<path d=${a['d'] ?? ''}></path>`,
  circle: (a) => svg`<circle cx=${a['cx'] ?? 0} cy=${a['cy'] ?? 0} r=${a['r'] ?? 0}></circle>`,
  line: (a) => svg`<path d="M${a['x1']} ${a['y1']}L${a['x2']} ${a['y2']}"></path>`,
  polyline: (a) => svg`<polyline points=${a['points'] ?? ''}></polyline>`,
  polygon: (a) => svg`<polygon points=${a['points'] ?? ''}></polygon>`,
  rect: (a) =>
    svg`<rect x=${a['x'] ?? 0} y=${a['y'] ?? 0} width=${a['width'] ?? 0} height=${a['height'] ?? 0} rx=${a['rx'] ?? 0}></rect>`,
  ellipse: (a) =>
    svg`<ellipse cx=${a['cx'] ?? 0} cy=${a['cy'] ?? 0} rx=${a['rx'] ?? 0} ry=${a['ry'] ?? 0}></ellipse>`,
};

/** A decorative icon, hidden from assistive technology: the text beside it or the control's name says the same. */
export function icon(shapes: IconShapes): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    ${shapes.map(([tag, attributes]) => draw[tag]?.(attributes))}
  </svg>`;
}
