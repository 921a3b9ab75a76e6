import { noChange, render } from 'lit/html.js';
import { directive, Directive, PartType, type ChildPart, type PartInfo } from 'lit/directive.js';
import { clearPart, setCommittedValue } from 'lit/directive-helpers.js';

interface KeptItem {
  /** The fragment that lit renders into. The nodes then move into the page, where lit goes on updating them. */
  readonly source: DocumentFragment;
  readonly nodes: readonly Element[];
}

/**
 * Lit's own `repeat` leaves a marker in the page for each item that it removes; over hours of footage there would be thousands. Here an
 * item consists of elements only, and its markers stay outside the page.
 */
class KeyedDirective extends Directive {
  #kept: Map<unknown, KeptItem> | undefined;

  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.CHILD) throw new Error('keyed() can only be used where a child can be');
  }

  /** Lit takes the types of its arguments from here; `update` does the work. */
  render(...given: readonly [items: readonly unknown[], key: unknown, view: unknown]): unknown {
    return given.length ? noChange : undefined;
  }

  override update(
    part: ChildPart,
    [items, key, view]: [readonly unknown[], (item: unknown) => unknown, (item: unknown) => unknown],
  ): unknown {
    if (!this.#kept) {
      clearPart(part);
      // Anything but `nothing`, or lit would see no need to clear this place when something else is rendered here.
      setCommittedValue(part, this);
    }
    const before = this.#kept ?? new Map<unknown, KeptItem>();
    const kept = (this.#kept = new Map<unknown, KeptItem>());
    for (const item of items) {
      const id = key(item);
      kept.set(id, renderItem(view(item), before.get(id)));
    }
    for (const [id, { nodes }] of before) if (!kept.has(id)) for (const node of nodes) node.remove();
    arrange(
      part,
      [...kept.values()].flatMap(({ nodes }) => nodes),
    );
    return noChange;
  }
}

function renderItem(template: unknown, before: KeptItem | undefined): KeptItem {
  const source = before?.source ?? new DocumentFragment();
  render(template, source);
  return before ?? { source, nodes: [...source.children] };
}

/** Moves as few nodes as possible, and never the focused one, which would lose focus. */
function arrange({ startNode, endNode }: ChildPart, nodes: readonly Element[]): void {
  // Not the part's own `parentNode`: at the first render its nodes are not there yet.
  const parent = startNode?.parentNode;
  if (!parent) return;
  const root = parent.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  let at = startNode.nextSibling;
  for (const node of nodes) {
    if (focused && node.contains(focused))
      while (at && at !== node) {
        const passed = at;
        at = at.nextSibling;
        parent.insertBefore(passed, endNode);
      }
    if (at === node) at = node.nextSibling;
    else parent.insertBefore(node, at);
  }
}

const keyedDirective = directive(KeyedDirective);

/**
 * Each item keeps its nodes as long as its key is in the list, in whatever order.
 * @param key Differs for each item.
 * @param view A template of one or more elements, always the same ones for an item.
 */
export function keyed<Item>(
  items: readonly Item[],
  key: (item: Item) => unknown,
  view: (item: Item) => unknown,
): unknown {
  return keyedDirective(items, key, view);
}
