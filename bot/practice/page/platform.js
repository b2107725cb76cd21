const token = document.querySelector("meta[name=practice-token]").content;
const own = { "X-Practice-Token": token };

/** The answer of the practice ground; that there is none is told in words for a person. */
async function reached(path, options) {
  try {
    return await fetch(path, options);
  } catch {
    throw new Error("练习场没有应答，请稍后再试");
  }
}

/** Ask the practice ground for something. */
async function read(path) {
  const answer = await reached(path, { headers: own });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** Do something as one of the people; a refusal is thrown with its text. */
export async function act(name, fields) {
  const answer = await reached(`/sim/${name}`, {
    method: "POST",
    headers: { ...own, "Content-Type": "application/json" },
    body: JSON.stringify(fields),
  });
  if (answer.status === 403) throw new Error("练习场重新打开过，请刷新页面再试");
  const said = await answer.json().catch(() => ({ error: "练习场出错了，请再试一次" }));
  if (!answer.ok) throw new Error(said.error);
  return said;
}

export const readState = () => read("/sim/state?limit=200");
export const readCast = () => read("/sim/cast");
// An image and an event stream cannot send a header.
export const fileAddress = (id) => `/sim/file/${encodeURIComponent(id)}?token=${token}`;

/** Call `changed` now and after every change; `lost` tells whether the ground cannot be reached. */
export function follow(changed, lost) {
  const events = new EventSource(`/sim/events?token=${token}`);
  events.onopen = () => lost(false);
  events.onerror = () => {
    lost(true);
    // Refused, not unreachable: the practice ground was opened anew, and its page has another token.
    if (events.readyState === EventSource.CLOSED) location.reload();
  };
  events.onmessage = changed;
}

/** A file as the control side takes it. */
export function encoded(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.split(",", 2)[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
