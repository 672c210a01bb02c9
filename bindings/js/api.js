// The functions of the package, once the module is loaded (index.js, node.js).
import { page, story } from "./pkg/demarche.js";

export { version } from "./pkg/demarche.js";

export function extract(text, { offsets = "utf16" } = {}) {
  checked(text);
  try {
    return JSON.parse(story(text, offsets));
  } catch (error) {
    // What the module throws is the message.
    throw typeof error === "string" ? new RangeError(error) : error;
  }
}

export function toHtml(text) {
  return page(checked(text));
}

function checked(text) {
  if (typeof text !== "string") throw new TypeError(`${text === null ? "null" : typeof text}: no text; wanted a string`);
  return text;
}
