import { element, initial, mark } from "./element.js";
import { newsOf } from "./news.js";
import { part, update } from "./update.js";
import { view } from "./view.js";

const target = document.getElementById("personas");

/** Show whom the visitor can play, with a mark on those who have something new. */
export function showPersonas(actions) {
  update(target, view.cast.personas.map((each, place) => {
    const fresh = newsOf(each.id);
    return part(each.id, [each.id === view.persona, each.role, fresh], () => tab(each, place, fresh, actions));
  }));
}

function tab(each, place, fresh, actions) {
  return element(
    "button",
    {
      type: "button",
      class: "persona",
      "aria-pressed": String(each.id === view.persona),
      "data-testid": `persona-${each.id}`,
      title: `${each.name}，${each.role}（Ctrl+${place + 1}）`,
      onclick: () => actions.play(each.id),
    },
    initial(each.name, each.id),
    element("span", { class: "who" }, element("b", {}, each.name), element("small", {}, each.role)),
    mark(fresh),
  );
}
