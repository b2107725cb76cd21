/** Let the skip links lead to their places, on a phone to the screen that holds them. */
export function buildSkipLinks(turnTo) {
  for (const link of document.querySelectorAll(".skip a")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      turnTo(link.dataset.room);
      const place = document.querySelector(link.hash);
      (place.querySelector("button[aria-current]") ?? place).focus();
    });
  }
}
