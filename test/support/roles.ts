// Finds things the way assistive technology presents them: by role and accessible name.

/** Elements with an implicit role. */
const implicit: Readonly<Record<string, string>> = {
  button: 'button',
  link: 'a[href]',
  combobox: 'select',
  slider: 'input[type=range]',
  searchbox: 'input[type=search]',
  textbox: 'input:not([type]), input[type=text]',
  heading: 'h1, h2, h3, h4',
  list: 'ol, ul',
  listitem: 'li',
  status: 'output',
};

/** A selector for all elements of a role, explicit or implicit. */
export const roleSelector = (role: string): string =>
  [`[role=${role}]`, ...(implicit[role] ? [`:is(${implicit[role]}):not([role])`] : [])].join(', ');

const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The accessible name as far as the player makes use of it: a label of its own, that of another element, or the text inside. */
export function accessibleName(node: Element): string {
  const labels = node.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const scope = node.getRootNode() as ShadowRoot | Document;
  const labelled = words(labels.map((id) => scope.getElementById(id)?.textContent ?? '').join(' '));
  return labelled || words(node.getAttribute('aria-label') ?? node.textContent);
}

export const isNamed = (node: Element, name: string | RegExp): boolean =>
  typeof name === 'string' ? accessibleName(node) === name : name.test(accessibleName(node));

/** All elements of a role inside another, in the order of the page; those of a name where one is given. */
export const allByRole = (within: ParentNode, role: string, name?: string | RegExp): HTMLElement[] =>
  [...within.querySelectorAll<HTMLElement>(roleSelector(role))].filter(
    (node) => name === undefined || isNamed(node, name),
  );

/** The first of them; fails with those that there are. */
export function byRole(within: ParentNode, role: string, name?: string | RegExp): HTMLElement {
  const [found] = allByRole(within, role, name);
  if (found) return found;
  const others = allByRole(within, role).map(accessibleName).join(' | ');
  throw new Error(`no ${role} "${String(name)}" among ${others}`);
}

/** The first heading inside: the headline of a card or entry. */
export const headingOf = (node: Element): string => allByRole(node, 'heading')[0]?.textContent?.trim() ?? '';
