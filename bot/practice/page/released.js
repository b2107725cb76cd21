let isPressed = false;
let waiting;

/** Draw, or where a pointer is down, as soon as it is let go: a click is lost on a control that is made anew before it ends. */
export function whenReleased(draw) {
  if (isPressed) waiting = draw;
  else draw();
}

function release() {
  isPressed = false;
  const draw = waiting;
  waiting = undefined;
  if (draw) setTimeout(draw); // the click follows the release
}

document.addEventListener("pointerdown", () => (isPressed = true), true);
document.addEventListener("pointerup", release, true);
document.addEventListener("pointercancel", release, true);
