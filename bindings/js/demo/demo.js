// The demo: reads what a visitor pastes and shows its story. Text is only ever set as text.
import { extract, toHtml, version } from "../index.js";

const EXAMPLE = `News story: Minister visits Oslo

3 June 2031

The Foreign Minister of Norway, Mr Ola Lund, met President Ana Silva of Chile in Oslo today.

“We are ready to sign 🚢,” he said. President Silva stressed the need for free passage in the Red Sea, and will urge the United Nations to act.`;

const byId = (id) => document.getElementById(id);
let story;

/** An element with text. */
function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function quote(text, { span, speaker, kind, modality }) {
  const item = document.createElement("li");
  const who = speaker === null ? "nobody named" : story.speakers[speaker].name;
  const how = modality === "planned" ? `${kind}, announced` : kind;
  item.append(element("span", who, "who"), " ", element("span", `(${how})`, "how"), element("div", text.slice(span.start, span.end), "words"));
  return item;
}

function show(text) {
  const started = performance.now();
  story = extract(text);
  const took = performance.now() - started;
  const title = story.title?.text ?? "Release without a title";
  byId("release").textContent = [title, story.kind.replaceAll("_", " "), story.published].filter(Boolean).join(" · ");
  byId("quotes").replaceChildren(...story.quotes.map((one) => quote(text, one)));
  byId("countries").replaceChildren(...story.countries.map(({ name, mentions }) => element("li", `${name} ×${mentions.length}`)));
  byId("topics").replaceChildren(...story.topics.map(({ label }) => element("li", label)));
  byId("page").srcdoc = toHtml(text);
  byId("found").hidden = false;
  byId("status").textContent = `${story.quotes.length} quotes, ${story.speakers.length} speakers, in ${took.toFixed(1)} ms`;
}

byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  show(byId("text").value);
});
byId("example").addEventListener("click", () => {
  byId("text").value = EXAMPLE;
  show(EXAMPLE);
});
byId("save").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(story, null, 2)], { type: "application/json" }));
  link.download = "story.json";
  link.click();
  URL.revokeObjectURL(link.href);
});
byId("status").textContent = `Ready (demarche ${version()})`;
