// The demo in a real browser: $CHROMIUM.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const { CHROMIUM } = process.env;
const root = new URL("..", import.meta.url);
const TYPES = { css: "text/css", html: "text/html", js: "text/javascript", wasm: "application/wasm" };
const skip = !CHROMIUM && "no $CHROMIUM";
let browser, server, address;

before(async () => {
  if (skip) return;
  server = createServer(async ({ url }, response) => {
    const path = new URL(url, "http://x").pathname;
    try {
      const content = await readFile(new URL(`.${path}`, root));
      response.writeHead(200, { "content-type": TYPES[path.split(".").pop()] ?? "text/plain" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${server.address().port}`;
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  browser = await chromium.launch({ executablePath: CHROMIUM, args });
});
after(async () => {
  await browser?.close();
  server?.close();
});

async function open(options) {
  const page = await browser.newPage(options);
  page.faults = [];
  page.on("console", (message) => page.faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => page.faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:|about:)/.test(request.url())) page.faults.push(`request: ${request.url()}`);
  });
  await page.goto(`${address}/demo/index.html`);
  await page.getByText(/^Ready/).waitFor();
  return page;
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.close();
}

test("a visitor pastes a release and sees its story", { skip }, async () => {
  const page = await open();
  await page.getByLabel("The release").fill("🚢 News\n\nThe Foreign Minister, Ana Silva, said that Chile would send help 🚢 today. “We <b>agree</b>,” she added.");
  await page.getByRole("button", { name: "Read it" }).click();
  assert.deepEqual(await page.locator("#quotes .words").allInnerTexts(), ["Chile would send help 🚢 today", "We <b>agree</b>,"]);
  assert.deepEqual(await page.locator("#quotes .who").allInnerTexts(), ["Ana Silva", "Ana Silva"]);
  assert.match(await page.locator("#status").innerText(), /^2 quotes, 1 speakers/);
  // The page in the frame has its marks, and its script runs.
  const frame = page.frameLocator("#page");
  await frame.locator("mark.quote").first().waitFor();
  await frame.getByRole("checkbox", { name: /Countries/ }).uncheck();
  assert.equal(await frame.locator("mark.country:not(.off)").count(), 0);
  await close(page);
});

test("the example, another text after it, and a download", { skip }, async () => {
  const page = await open();
  await page.getByRole("button", { name: "Show an example" }).click();
  assert.ok((await page.locator("#quotes li").count()) >= 2);
  assert.match(await page.locator("#release").innerText(), /Minister visits Oslo · news story · 2031-06-03/);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /Save/ }).click()]);
  const story = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.deepEqual([story.schema, story.offsets], ["demarche/2", "utf16"]);
  await page.getByLabel("The release").fill("Nothing.");
  await page.getByRole("button", { name: "Read it" }).click();
  assert.equal(await page.locator("#quotes li").count(), 0);
  await close(page);
});

test("it fits on a phone", { skip }, async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  await page.getByRole("button", { name: "Show an example" }).click();
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  await close(page);
});
