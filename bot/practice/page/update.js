const shown = new WeakMap();
const FOCUSABLE = "button, a[href], input, select, textarea, [tabindex]";

/** A part of what an element shows: `of` is all that `make` puts into its node. */
export const part = (key, of, make) => ({ key: String(key), of: JSON.stringify(of), make });

/** Show parts in an element. Only those that changed are made anew, and the keyboard's focus stays where it was. */
export function update(target, parts, refuge = target) {
  const restore = remembered(target, refuge);
  const before = new Map([...target.children].map((node) => [shown.get(node)?.key, node]));
  place(target, parts.filter(Boolean).map((each) => nodeOf(each, before.get(each.key))));
  restore();
}

function nodeOf(each, before) {
  if (before && shown.get(before).of === each.of) return before;
  const made = each.make();
  shown.set(made, each);
  return made;
}

/** Have exactly these children, without taking out those that stay where they are. */
function place(target, nodes) {
  const kept = new Set(nodes);
  for (const each of [...target.children]) if (!kept.has(each)) each.remove();
  nodes.forEach((node, at) => {
    if (target.children[at] !== node) target.insertBefore(node, target.children[at] ?? null);
  });
}

/** Remember which control of which part has the focus; the answer puts it back, or into the refuge. */
function remembered(target, refuge) {
  const held = document.activeElement;
  if (held === target || !target.contains(held)) return () => {};
  const outer = [...target.children].find((each) => each.contains(held));
  const { key } = shown.get(outer);
  const place = controls(outer).indexOf(held);
  return () => {
    if (document.activeElement === held) return;
    const again = held.isConnected ? held : successor(target, key, held, place);
    (again ?? refuge).focus({ preventScroll: true });
  };
}

function successor(target, key, held, place) {
  const outer = [...target.children].find((each) => shown.get(each)?.key === key);
  if (!outer) return undefined;
  const all = controls(outer);
  return all.find((each) => each.textContent === held.textContent && each.tagName === held.tagName) ?? all[place] ?? all[0];
}

const controls = (outer) => [outer, ...outer.querySelectorAll(FOCUSABLE)].filter((each) => each.matches(FOCUSABLE));
