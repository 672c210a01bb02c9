// The functions of the package in Node.js, and its README.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { extract, toHtml, version } from "demarche";

const here = (path) => new URL(path, import.meta.url);
const TEXT = "Talks in Oslo\n\nThe Foreign Minister, Ana Silva, said that Chile would send help. “We are ready 🚢,” she added.";

describe("extract", () => {
  test("finds who said what, with offsets of JavaScript", () => {
    const story = extract(TEXT);
    const found = story.quotes.map(({ kind, speaker, span }) => [kind, story.speakers[speaker].name, TEXT.slice(span.start, span.end)]);
    assert.deepEqual(found, [
      ["reported", "Ana Silva", "Chile would send help"],
      ["direct", "Ana Silva", "We are ready 🚢,"],
    ]);
    assert.deepEqual([story.schema, story.offsets], ["demarche/2", "utf16"]);
  });

  test("counts in other units", () => {
    const ends = (offsets) => extract(TEXT, { offsets }).sentences.at(-1).end;
    assert.deepEqual([ends("utf16"), ends("code_points"), ends("bytes")], [TEXT.length, [...TEXT].length, Buffer.byteLength(TEXT)]);
    assert.equal(extract(TEXT, { offsets: "bytes" }).offsets, undefined);
    assert.throws(() => extract(TEXT, { offsets: "words" }), { name: "RangeError", message: /wanted utf16, code_points or bytes/ });
  });

  test("wants a string", () => {
    for (const wrong of [undefined, null, 7, {}, ["text"]]) {
      assert.throws(() => extract(wrong), { name: "TypeError", message: /wanted a string/ });
      assert.throws(() => toHtml(wrong), { name: "TypeError", message: /wanted a string/ });
    }
    assert.deepEqual(extract("").quotes, []);
  });

  test("reads long texts, and many", () => {
    const long = `${TEXT}\n\n`.repeat(2_000);
    assert.ok(extract(long).quotes.length >= 4_000);
    for (let count = 0; count < 500; count++) assert.equal(extract(TEXT).quotes.length, 2);
  });
});

test("toHtml escapes the text", () => {
  const page = toHtml("Ana Silva said that <img src=x onerror=alert(1)> would go on.");
  assert.ok(page.startsWith("<!DOCTYPE html>") && page.includes("&lt;img") && !page.includes("<img"));
});

test("crate and package have one version", () => {
  assert.equal(version(), JSON.parse(readFileSync(here("../package.json"))).version);
});

test("the README's code prints what the README says", async () => {
  const readme = readFileSync(here("../README.md"), "utf8");
  const [, code] = readme.match(/```js\n([^]*?)```/);
  const [, printed] = readme.match(/```text\n([^]*?)```/);
  const lines = [];
  const run = new Function("extract", "console", code.replace(/^import .*$/m, ""));
  run(extract, { log: (...words) => lines.push(`${words.join(" ")}\n`) });
  assert.equal(lines.join(""), printed);
});
