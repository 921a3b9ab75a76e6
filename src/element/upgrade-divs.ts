/** Turns each `<div data-context-video>` under `root` into a `<context-video>`. */
export function upgradeDivs(root: ParentNode): void {
  for (const div of root.querySelectorAll('div[data-context-video]')) div.replaceWith(document.createElement('context-video'));
}
