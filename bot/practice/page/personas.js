import { element, fill, initial } from "./element.js";
import { view } from "./view.js";

const target = document.getElementById("personas");

/** Show whom the visitor can play: tabs, and a select where there is little room. */
export function showPersonas(actions) {
  const select = element("select", { "aria-label": "扮演的角色", onchange: (event) => actions.play(Number(event.target.value)) });
  for (const each of view.cast.personas) {
    select.append(element("option", { value: each.id, selected: each.id === view.persona }, `${each.name} · ${each.role}`));
  }
  fill(target, ...view.cast.personas.map((each, place) => tab(each, place, actions)), select);
}

function tab(each, place, actions) {
  return element(
    "button",
    {
      type: "button",
      class: "persona",
      "aria-pressed": String(each.id === view.persona),
      "data-testid": `persona-${each.id}`,
      title: `Ctrl+${place + 1}`,
      onclick: () => actions.play(each.id),
    },
    initial(each.name, each.id),
    element("span", {}, element("b", {}, each.name), element("small", {}, each.role)),
  );
}
