import { element, fill } from "./element.js";

/** Draw what was read, with its place in the source; what is in doubt is marked, and each can be put right. */
export function drawEntries(target, entries, correct) {
  fill(target, ...entries.map((each) => entry(each, correct)));
}

function entry(read, correct) {
  const parts = read.parts.filter(([, , bodies]) => bodies.length);
  const lines = parts.map(([, name, bodies]) => `${name}：${bodies.join("、")}${read.is_open ? "等" : ""}`);
  if (read.deadline) lines.push(`时限：${read.deadline}`);
  return element(
    "li",
    { class: read.in_doubt ? "doubt" : "" },
    element("span", { class: "tag" }, read.ref),
    read.in_doubt ? element("span", { class: "tag" }, "存疑") : null,
    read.is_corrected ? element("span", { class: "tag" }, "改过") : null,
    element("span", {}, read.words),
    ...lines.map((each) => element("div", {}, each)),
    element("div", { class: "place" }, `${read.section ? `${read.section} · ` : ""}${read.place}`),
    element("details", {}, element("summary", { "aria-label": `改第${read.ref}项` }, "改"), correction(read, correct)),
  );
}

function correction(read, correct) {
  const line = (name, label, value) => element("label", {}, label, element("input", { name, value, autocomplete: "off" }));
  const send = (event) => {
    event.preventDefault();
    const changed = [...event.target.elements].filter((each) => each.name && (read.in_doubt || each.value !== each.defaultValue));
    if (changed.length) correct(read, Object.fromEntries(changed.map((each) => [each.name, each.value])));
  };
  return element(
    "form",
    { class: "correction", onsubmit: send },
    ...read.parts.map(([part, name, bodies]) => line(part, name, bodies.join("、"))),
    line("deadline", "时限", read.deadline),
    element("button", { class: "primary" }, "就这样"),
  );
}

/** Draw every block with its class, and a button for each class that shows it alone. */
export function drawBlocks(classes, target, found) {
  let chosen = "";
  const draw = () => {
    const every = [["", found.blocks.length + found.blocks_left_out], ...found.classes];
    fill(classes, ...every.map(([name, count]) => filter(name, count)));
    const kept = found.blocks.filter(([, , of]) => !chosen || of === chosen);
    const more = found.blocks_left_out ? element("li", { class: "place" }, `另有${found.blocks_left_out}段未显示`) : null;
    fill(target, ...kept.map(block), more);
  };
  const filter = (name, count) =>
    element("button", { type: "button", "aria-pressed": String(chosen === name), onclick: () => ((chosen = name), draw()) }, `${name || "全部"} ${count}`);
  draw();
}

function block([place, text, of]) {
  return element("li", {}, element("span", { class: "tag" }, of), text, element("div", { class: "place" }, place));
}
