// Offsets in UTF-16 equal Rust's spans, whatever characters a text contains.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { extract } from "demarche";
import fc from "fast-check";

// Two, three and four bytes; combining marks; families joined by zero-width joiners; flags; right to left; lone surrogates.
const STRANGE = ["é", "e\u0301", "“", "…", "中", "한\u1100\u1161", "🚢", "👩‍🚀", "🇳🇴", "𝕊", "\u{10ffff}", "שלום", "\u200b", "\ufeff", "\ud83d", "\udc00", "\0", "\r\n"];
const SENTENCES = [
  "The Foreign Minister, Ana Silva, said that Chile would send help. ",
  "“We are ready,” Mr José Ábalo Lund said. ",
  "She stressed the need for talks with Türkiye and the United Nations. ",
  "\n\nMS. LUND: Good morning. (Laughter.) Please sit.\n\n",
  "News story: Minister visits Oslo\n\n3 June 2031\n\n",
  "Govern- ment sources said &quot;sanctions&quot; go on. ",
];
const piece = fc.oneof(fc.constantFrom(...STRANGE), fc.constantFrom(...SENTENCES), fc.constantFrom(" ", "\n", "said", "Norway", "”"), fc.string({ unit: "binary", maxLength: 8 }));
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

/** Every span of a story, in the order of the JSON. */
function* spans(value) {
  if (value === null || typeof value !== "object") return;
  if (Object.keys(value).join() === "start,end") yield value;
  else for (const field of Object.values(value)) yield* spans(field);
}

function check(text) {
  const bytes = Buffer.from(text);
  const read = text.toWellFormed();
  const inRust = [...spans(extract(text, { offsets: "bytes" }))];
  const here = [...spans(extract(text))];
  const codePoints = [...spans(extract(text, { offsets: "code_points" }))];
  const characters = [...read];
  assert.equal(inRust.length, here.length);
  for (const [index, { start, end }] of inRust.entries()) {
    const words = bytes.subarray(start, end).toString();
    assert.equal(read.slice(here[index].start, here[index].end), words);
    assert.equal(characters.slice(codePoints[index].start, codePoints[index].end).join(""), words);
  }
  return inRust.length;
}

test("any text", () => fc.assert(fc.property(texts, (text) => void check(text)), { numRuns: 400 }));

test("a text with many findings", () => {
  const strange = fc.constantFrom(...STRANGE);
  fc.assert(fc.property(strange, strange, (one, other) => check(SENTENCES.map((sentence) => one + sentence + other).join("")) > 15));
});

test("the releases of the repository", () => {
  const fixtures = new URL("../../../tests/fixtures/", import.meta.url);
  const folders = readdirSync(fixtures, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const checked = folders.map(({ name }) => check(`🚢\u0301${readFileSync(new URL(`${name}/release.txt`, fixtures), "utf8")}`));
  assert.ok(checked.reduce((sum, count) => sum + count) > 5_000);
});
