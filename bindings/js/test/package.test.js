// The package as its users get it: its files, its types, in a bundle.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { build } from "esbuild";
import { compileFromFile } from "json-schema-to-typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name) => join(root, "node_modules/.bin", name);
let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "demarche-"));
  const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: root, stdio: ["ignore", "pipe", "ignore"] }));
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  execFileSync("npm", ["install", "--silent", "--offline", "--no-audit", join(folder, filename)], { cwd: folder });
});
after(() => rmSync(folder, { recursive: true }));

test("an installed package works in Node.js", () => {
  const code = 'import { extract } from "demarche"; console.log(extract("Ms Lund said that talks went on.").speakers[0].name)';
  assert.equal(execFileSync("node", ["--input-type=module", "--eval", code], { cwd: folder, encoding: "utf8" }), "Lund\n");
});

test("its types fit", () => {
  writeFileSync(
    join(folder, "use.ts"),
    `import { extract, toHtml, type Quote, type Story } from "demarche";
     const story: Story = extract("text", { offsets: "utf16" });
     const quotes: Quote[] = story.quotes;
     export const names: (string | undefined)[] = quotes.map(({ speaker }) => story.speakers[speaker ?? -1]?.name);
     export const page: string = toHtml("text");
     // @ts-expect-error: a number is no text
     extract(7);
     // @ts-expect-error: there is no such kind
     export const is = quotes[0].kind === "shouted";
    `,
  );
  execFileSync(bin("tsc"), ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "use.ts"], { cwd: folder, stdio: "inherit" });
});

test("a bundler bundles it", async () => {
  const entry = join(folder, "entry.js");
  writeFileSync(entry, 'import { extract } from "demarche"; console.log(extract);');
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: "esm", write: false, logLevel: "silent" });
  assert.match(outputFiles[0].text, /demarche_bg\.wasm/);
  assert.doesNotMatch(outputFiles[0].text, /node:fs/);
});

test("the types are those of the schema", async () => {
  const made = await compileFromFile(join(root, "../../docs/schema/story.json"), { cwd: root });
  assert.equal(readFileSync(join(root, "story.d.ts"), "utf8"), made, "run `npm run types`");
});
