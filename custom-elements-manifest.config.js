// The custom-elements manifest, read from the sources: attributes from `attributeNames` and the docstrings of the properties
// that reflect them, events from the classes in the `events/` folders. Only what no class says stands here in words.
import { generateCustomData } from 'cem-plugin-vs-code-custom-data-generator';

/** Attributes whose meaning is HTML's own, or that have no property of the same name here. */
const asInHtml = {
  autoplay: 'Starts by itself, where the browser allows it, as on `<video>`.',
  muted: 'Starts without sound, as on `<video>`.',
  loop: 'Starts again at the end, as on `<video>`.',
  lang: 'Language of the interface and of the annotation texts; inherited.',
  dir: 'Direction of the interface; inherited.',
};

const cssParts = {
  stage: 'The box that holds footage and overlay.',
  media: 'The footage.',
  overlay: 'The layer over the frame.',
  card: 'An annotation on screen.',
  region: 'The outline around what a card speaks of.',
  leader: 'The line from a card to its region.',
  controls: 'The bar of controls.',
  timeline: 'The timeline.',
  marker: 'The tick of an annotation, or of several, on the timeline.',
  panel: 'The list of all annotations.',
  recap: 'What is shown after the last frame.',
  notice: 'A message about a track or footage that failed.',
};

const cssProperties = {
  '--context-video-accent': 'The player’s own accent.',
  '--context-video-surface': 'Background of cards and panel.',
  '--context-video-text': 'Text on cards and panel.',
  '--context-video-font': 'Font of the interface.',
  '--context-video-radius': 'Rounding of corners.',
  '--context-video-card-width': 'Width of a card over the frame.',
  '--context-video-focus': 'Colour of the focus ring.',
  '--context-video-z': 'The element’s place in the page’s stack.',
};

const slots = {
  '': 'A `<video>` to adopt, `<source>` and `<track>` children, an inline `<script type="application/json">` track, fallback content.',
  media: 'Any element that speaks the `HTMLMediaElement` API, used as it is.',
};

const described = (table) => Object.entries(table).map(([name, description]) => ({ name, description }));

function contract() {
  const attributeNames = [];
  const events = [];
  return {
    name: 'contract',
    analyzePhase({ ts, node, moduleDoc }) {
      if (ts.isVariableDeclaration(node) && node.name.getText() === 'attributeNames') {
        const list = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
        attributeNames.push(...list.elements.map(({ text }) => text));
      }
      if (moduleDoc.path.includes('/events/') && ts.isClassDeclaration(node)) {
        const type = /super\('([\w-]+)'/.exec(node.getText())?.[1];
        const declaration = moduleDoc.declarations.find(({ name }) => name === node.name.text);
        if (type)
          events.push({ name: type, type: { text: node.name.text }, description: declaration?.description });
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      const element = declarations.find(({ name }) => name === 'ContextVideoElement');
      Object.assign(element, { tagName: 'context-video', customElement: true });
      const properties = (element.members ?? []).filter(({ kind }) => kind === 'field');
      element.attributes = attributeNames.map((name) => {
        const property = properties.find((field) => field.name.toLowerCase() === name.replaceAll('-', ''));
        return {
          name,
          description: asInHtml[name] ?? property?.description,
          ...(property && { type: property.type, fieldName: property.name }),
        };
      });
      element.events = events.sort((a, b) => (a.name < b.name ? -1 : 1));
      element.cssParts = described(cssParts);
      element.cssProperties = described(cssProperties);
      element.slots = described(slots);
      element.members = element.members
        .filter(({ privacy }) => privacy === undefined || privacy === 'public')
        .map((member) => ({ ...member, inheritedFrom: undefined }));

      // What the package exports, where it exports it; how the sources are cut is nobody's business.
      const path = 'dist/index.js';
      const exported = declarations.filter(
        ({ name }) => name === element.name || events.some(({ type }) => type.text === name),
      );
      customElementsManifest.modules = [
        {
          kind: 'javascript-module',
          path,
          declarations: exported,
          exports: [
            ...exported.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: path } })),
            {
              kind: 'custom-element-definition',
              name: element.tagName,
              declaration: { name: element.name, module: 'dist/define.js' },
            },
          ],
        },
      ];
    },
  };
}

export default {
  globs: ['src/element/**/*.ts', 'src/player/events/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    contract(),
    generateCustomData({
      outdir: 'dist',
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: null,
      descriptionSrc: 'description',
    }),
  ],
};
