// Tests of the pages in a browser. `run` builds the pages and starts them.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { chromium } from "playwright-core";

const { PAGES, SCREENSHOTS, CHROMIUM } = process.env;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const NAMES = ["release", "nested", "transcript", "overlap", "hostile", "hostile-story", "empty", "long", "many-speakers", "corpus", "hostile-corpus", "search", "hostile-search", "releases-1"];

let browser;
before(async () => {
  const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  // Without this, no page has scroll bars.
  browser = await chromium.launch({ executablePath: CHROMIUM, args: flags, ignoreDefaultArgs: ["--hide-scrollbars"] });
});
after(() => browser?.close());

/** Opens a page and checks what holds for every page: it requests only itself, has no errors, and its policy blocks nothing. */
async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("request", (request) => {
    if (request.url() !== page.address && !request.url().startsWith(`${page.address}#`)) page.faults.push(`request: ${request.url()}`);
  });
  page.on("console", (message) => page.faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => page.faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    page.faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.address = `file://${PAGES}/${name}.html`;
  await page.goto(page.address);
  return page;
}

async function close(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

const source = (name) => readFileSync(`${PAGES}/${name}.txt`, "utf8");
const focused = (page) => page.evaluate(() => document.activeElement.id);
const marked = (page, selector) => page.locator(`#text ${selector}:not(.off)`).count();

describe("a release", () => {
  test("the page contains its text, character by character", async () => {
    for (const name of ["release", "transcript", "overlap", "hostile", "long"]) {
      const page = await open(name);
      assert.equal(await page.evaluate(() => document.getElementById("text").textContent), source(name), name);
      await close(page);
    }
  });

  test("overlapping highlights are nested, and each has its own style", async () => {
    const page = await open("overlap");
    const chain = await page.evaluate(() => {
      const chains = [];
      for (const mark of document.querySelectorAll("#text mark")) {
        if (mark.querySelector("mark")) continue;
        const chain = [mark.textContent];
        for (let at = mark; at.localName === "mark"; at = at.parentElement) chain.push(at.classList[0]);
        chains.push(chain.join(" < "));
      }
      return chains;
    });
    // A country within a term of a topic within a quote, and a term that extends beyond the end of the quote.
    assert.ok(chain.includes("Norway < country < topic < quote"), chain.join("; "));
    assert.ok(chain.some((one) => one.endsWith("< topic < quote")) && chain.some((one) => one.endsWith("< topic")), chain.join("; "));
    const country = page.locator("#text mark.country").first();
    await country.hover();
    const tip = await page.locator("#tip").innerText();
    for (const fact of ["Country: Norway (NO)", "Evidence for: ", "quote", "Speaker: Ana Silva", "Rule: ", "Confidence: "]) {
      assert.ok(tip.includes(fact), `${fact} in ${tip}`);
    }
    await close(page);
  });

  test("a click on a highlight shows its entry, and a link in an entry shows the highlight", async () => {
    const page = await open("release");
    await page.locator("#text mark.country:not(:has(mark))").first().click();
    assert.equal(await page.locator(".here").count(), 1);
    assert.match(await page.locator(".here").getAttribute("id"), /^entry-country-\d+$/);
    assert.ok(await page.locator("#tip").isVisible());
    const link = page.locator("#findings .quotes a").last();
    const target = (await link.getAttribute("href")).slice(1);
    await link.click();
    assert.equal(await focused(page), target);
    assert.ok(await page.locator(`[id="${target}"]`).isVisible());
    const box = await page.locator(`[id="${target}"]`).boundingBox();
    assert.ok(box.y > 0 && box.y < 900, `in sight at ${box.y}`);
    await close(page);
  });

  test("every link has a target", async () => {
    for (const name of NAMES) {
      const page = await open(name);
      const lost = await page.evaluate(() => [...document.querySelectorAll("a")].map((a) => a.getAttribute("href")).filter((to) => to.startsWith("#") && !document.getElementById(to.slice(1))));
      assert.deepEqual(lost, [], name);
      const ids = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((element) => element.id));
      assert.equal(new Set(ids).size, ids.length, `${name}: an id stands twice`);
      await close(page);
    }
  });

  test("a layer can be switched off and on", async () => {
    const page = await open("release");
    const background = () => page.locator("#text mark.country").first().evaluate((mark) => getComputedStyle(mark).backgroundColor);
    const before = await background();
    await page.getByRole("checkbox", { name: /Countries/ }).uncheck();
    assert.equal(await marked(page, "mark.country"), 0);
    assert.ok((await marked(page, "mark.quote")) > 0);
    assert.notEqual(await background(), before);
    await page.getByRole("checkbox", { name: /Countries/ }).check();
    assert.equal(await background(), before);
    await close(page);
  });

  test("one speaker can be shown, then another one as well, then all", async () => {
    const page = await open("release");
    const all = await marked(page, "mark.quote[id]");
    const first = page.locator("[data-only='0']");
    await first.focus();
    await page.keyboard.press("Space");
    assert.equal(await first.getAttribute("aria-pressed"), "true");
    const one = await marked(page, "mark.quote[id]");
    assert.ok(one > 0 && one < all, `${one} of ${all}`);
    assert.equal(await marked(page, "mark.quote:not([data-s='0'])"), 0);
    assert.equal(await page.locator("#status").innerText(), `${one} quotes highlighted`);
    await page.locator("[data-only='1']").click();
    assert.ok((await marked(page, "mark.quote[id]")) > one);
    await page.getByRole("button", { name: "Show all speakers" }).click();
    assert.equal(await marked(page, "mark.quote[id]"), all);
    assert.ok(await page.locator("#everyone").isHidden());
    await close(page);
  });

  test("one speaker dims the rest of the text and shows the first quote", async () => {
    for (const width of [1280, 390]) {
      const page = await open("release", { viewport: { width, height: 700 } });
      const last = (await page.locator("[data-only]").count()) - 1;
      const colour = (selector) => page.locator(selector).first().evaluate((element) => getComputedStyle(element).color);
      const before = await colour("#text > .prose");
      const quote = page.locator(`#text mark.quote[id][data-s='${last}']`).first();
      await page.locator(`[data-only='${last}']`).click();
      const box = await quote.boundingBox();
      assert.ok(box.y + box.height > 0 && box.y < 700, `${width}: in sight at ${box.y}`);
      assert.notEqual(await colour("#text > .prose"), before);
      assert.equal(await colour(`#text mark.quote.chosen[data-s='${last}']`), before);
      // Countries and topics outside of the quotes are dimmed too.
      assert.equal(await page.locator("#text > .prose > mark.country:not(.off)").count(), 0);
      const all = page.getByRole("button", { name: "Show all speakers" });
      const place = await all.boundingBox();
      assert.ok(width > 640 || (place.y > 0 && place.y + place.height <= 700), `the way back is in sight, at ${place.y}`);
      await all.click();
      assert.equal(await colour("#text > .prose"), before);
      await close(page);
    }
  });

  test("the page shows reporters, events, references and quotes within quotes", async () => {
    const page = await open("transcript");
    assert.ok((await page.locator(".speaker .name").allTextContents()).includes("Reporters"));
    assert.equal(await page.locator("#findings .name").getByText("QUESTION").count(), 0);
    await close(page);
    const nested = await open("nested");
    const chain = nested.locator("#text mark.quote mark.quote").first();
    await chain.hover();
    assert.match(await nested.locator("#tip").innerText(), /Reported by: Ana Silva/);
    assert.match(await nested.locator("#findings .quotes").allTextContents().then((all) => all.join(" ")), /in the words of Ana Silva/);
    await nested.getByRole("checkbox", { name: /Topics/ }).uncheck();
    for (const layer of ["event", "reference"]) {
      await nested.locator(`#text mark.${layer}`).last().click();
      assert.match(await nested.locator(".here").getAttribute("id"), new RegExp(`^entry-${layer}-\\d$`));
    }
    assert.match(await nested.locator("#findings").innerText(), /Sanction.*NO → CL/);
    assert.match(await nested.locator("#findings a[href^='https://']").first().getAttribute("href"), /un\.org|undocs/);
    await close(nested);
  });

  test("in a long text, each highlight shows its facts and goes to its entry", async () => {
    const page = await open("long");
    const alike = page.locator("#text mark.country[data-as]").last();
    await alike.scrollIntoViewIfNeeded();
    await alike.click();
    assert.match(await page.locator("#tip").innerText(), /Country: /);
    assert.match(await page.locator(".here").last().getAttribute("id"), /^entry-country-\d+$/);
    await close(page);
  });

  test("everything can be reached from the keyboard", async () => {
    const page = await open("release");
    for (let presses = 0; presses < 60 && !(await page.evaluate(() => document.activeElement.localName === "mark")); presses++) await page.keyboard.press("Tab");
    const first = await focused(page);
    assert.match(first, /^[a-z]\d+-\d+$/);
    assert.ok(await page.locator("#tip").isVisible());
    assert.equal(await page.locator(`[id="${first}"]`).getAttribute("aria-describedby"), "tip");
    await page.keyboard.press("ArrowRight");
    const second = await focused(page);
    assert.notEqual(second, first);
    await page.keyboard.press("Escape");
    assert.ok(await page.locator("#tip").isHidden());
    await page.keyboard.press("ArrowLeft");
    assert.equal(await focused(page), first);
    await page.keyboard.press("Enter");
    assert.match(await focused(page), /^entry-/);
    // The Tab key stops once in the text.
    assert.equal(await page.locator("#text [tabindex='0']").count(), 1);
    await close(page);
  });

  test("the keyboard skips highlights that are switched off", async () => {
    const page = await open("release");
    await page.getByRole("checkbox", { name: /Topics/ }).uncheck();
    await page.locator("#text mark[tabindex='0']").focus();
    for (let presses = 0; presses < 8; presses++) {
      assert.doesNotMatch(await focused(page), /^t\d/);
      await page.keyboard.press("ArrowRight");
    }
    await close(page);
  });

  test("text and links work without scripts", async () => {
    const page = await open("release", { javaScriptEnabled: false });
    assert.ok(await page.locator("#text mark.quote").first().isVisible());
    assert.match(await page.locator("#text mark.quote").first().getAttribute("title"), /Confidence: /);
    assert.equal(await page.locator("input:visible, button:visible").count(), 0);
    await page.locator("#findings .quotes a").last().click();
    assert.match(page.url(), /#q\d+-\d+$/);
    await close(page);
  });

  test("on paper there are no controls, and everything is open", async () => {
    const page = await open("release");
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("input:visible, button:visible").count(), 0);
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await page.locator(".panel details:not([open])").count(), 0);
    assert.ok((await page.pdf()).length > 10_000);
    await close(page);
  });
});

describe("a hostile release", () => {
  test("runs no script of the text and contains none of its elements", async () => {
    for (const name of ["hostile", "hostile-story", "hostile-corpus"]) {
      const page = await open(name);
      for (const mark of await page.locator("#text mark[id]").all()) await mark.hover();
      assert.equal(await page.evaluate(() => window.hacked), undefined, name);
      assert.equal(await page.locator("img, iframe, object, embed, link, form, base, script[src], svg script, [onload], [onerror], [onclick], [style]:not(#tip)").count(), 0, name);
      assert.ok((await page.locator("script").count()) <= 1, name);
      await close(page);
    }
  });

  test("an injected script or style would have no effect", async () => {
    const page = await open("hostile");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.hacked = true";
      document.body.append(script);
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.hacked = true");
      document.body.append(button);
      button.click();
      const image = document.createElement("img");
      image.src = "https://example.org/pixel.png";
      document.body.append(image);
    });
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.evaluate(() => document.querySelector("img").naturalWidth), 0);
    const refused = page.faults.filter((fault) => /Content Security Policy/.test(fault));
    assert.equal(refused.length, 3, page.faults.join("\n"));
    await page.context().close();
  });
});

describe("200 KB of text", () => {
  test("loads and filters quickly", async () => {
    const started = performance.now();
    const page = await open("long");
    await page.locator("#text mark").first().waitFor();
    const opened = performance.now() - started;
    const marks = await page.locator("#text mark").count();
    const time = async (act) => {
      const from = performance.now();
      await act();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      return performance.now() - from;
    };
    const filtered = await time(() => page.getByRole("checkbox", { name: /Topics/ }).uncheck());
    const hovered = await time(() => page.locator("#text mark.quote").first().hover());
    const jumped = await time(() => page.locator("#findings .quotes a").last().evaluate((link) => link.click()));
    console.log(`long: ${source("long").length} characters, ${marks} marks; open ${opened.toFixed()} ms, filter ${filtered.toFixed()} ms, hover ${hovered.toFixed()} ms, jump ${jumped.toFixed()} ms`);
    assert.ok(source("long").length >= 200_000 && marks > 5_000);
    assert.ok(opened < 10_000 && filtered < 3_000 && hovered < 3_000 && jumped < 3_000);
    await close(page);
  });
});

describe("every page", () => {
  for (const colorScheme of ["light", "dark"]) {
    test(`axe-core finds no violation, ${colorScheme}`, async () => {
      for (const name of ["release", "overlap", "nested", "hostile-story", "many-speakers", "corpus", "pair-AO-BR"]) {
        for (const width of colorScheme === "light" ? [1280, 390] : [1280]) {
          const page = await open(name, { colorScheme, viewport: { width, height: 900 } });
          await page.evaluate(axe);
          const { violations } = await page.evaluate(() => axe.run());
          const told = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`));
          assert.deepEqual(told.slice(0, 5), [], `${name} at ${width}`);
          await close(page);
        }
      }
    });

    test(`each speaker has a readable colour, ${colorScheme}`, async () => {
      const page = await open("many-speakers", { colorScheme });
      const colours = await page.evaluate(() => {
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const luminance = (colour, under = "white") => {
          canvas.fillStyle = under;
          canvas.fillRect(0, 0, 1, 1);
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
        const paper = getComputedStyle(document.querySelector("main")).backgroundColor;
        const ink = getComputedStyle(document.body).color;
        return [...document.querySelectorAll(".speaker")].map((speaker) => {
          const name = getComputedStyle(speaker.querySelector(".name")).color;
          const quote = document.querySelector(`#text mark.quote[data-s="${speaker.id.split("-").pop()}"]`);
          const tint = getComputedStyle(quote).backgroundColor;
          return { look: `${name} ${getComputedStyle(speaker).borderLeftStyle}`, least: Math.min(contrast(name, paper), contrast(name, tint), contrast(ink, tint)) };
        });
      });
      assert.ok(colours.length >= 48, `${colours.length} speakers`);
      assert.equal(new Set(colours.map(({ look }) => look)).size, colours.length, "two speakers look the same");
      const least = Math.min(...colours.map(({ least }) => least));
      console.log(`${colorScheme}: least contrast of ${colours.length} speakers ${least.toFixed(2)}`);
      assert.ok(least >= 4.5);
      await close(page);
    });
  }

  test("fits on a phone", async () => {
    for (const name of NAMES) {
      const page = await open(name, { viewport: { width: 360, height: 740 } });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, name);
      await close(page);
    }
  });

  test("the search finds speakers, releases and quotes, and its links lead to pages", async () => {
    const page = await open("search");
    await page.fill("#query", "minister");
    await page.waitForSelector("#results a");
    const groups = await page.locator("#results h2").allTextContents();
    assert.deepEqual(groups.map((group) => group.split(" ")[0]), ["Speakers", "Releases", "Quotes"]);
    for (const href of await page.locator("#results a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
      assert.ok(existsSync(`${PAGES}/${href}`), href);
    }
    await page.fill("#query", "no such words anywhere");
    await page.waitForFunction(() => document.getElementById("status").textContent.startsWith("Nothing"));
    await close(page);
  });

  test("every link of the pages of a corpus leads to a page", async () => {
    const names = readdirSync(PAGES).filter((name) => /^(corpus|index|releases-|person-|pair-).*html$/.test(name));
    assert.ok(names.length > 20, `${names.length}`);
    for (const name of names) {
      for (const [, href] of readFileSync(`${PAGES}/${name}`, "utf8").matchAll(/href="([^"#]+)"/g)) {
        assert.ok(existsSync(`${PAGES}/${href}`), `${name}: ${href}`);
      }
    }
  });

  test("wide plots scroll inside their frames, and their bars are there", async () => {
    const page = await open("corpus", { viewport: { width: 390, height: 900 } });
    const frames = await page.locator(".scroll").evaluateAll((all) =>
      all.filter((frame) => frame.offsetParent && frame.scrollWidth > frame.clientWidth).map((frame) => frame.offsetHeight - frame.clientHeight));
    assert.ok(frames.length > 0 && frames.every((bar) => bar >= 8), `${frames}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await close(page);
  });

  test("the corpus shows who did what to whom, by class and by month", async () => {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [1280, 390]) {
        const page = await open("corpus", { colorScheme, viewport: { width, height: 900 } });
        const section = page.locator("section[aria-labelledby='events']");
        assert.deepEqual(await section.locator("table.acts thead").first().locator("th").allTextContents(), ["Who and whom", "Acts", "Cooperation", "Conflict", "verbal", "material", "verbal", "material"]);
        const rows = await section.locator("table.acts tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => Number(cell.textContent.replace(",", "")) || 0)));
        assert.ok(rows.length > 3 && rows.every(([, all, ...classes]) => all === classes.reduce((sum, count) => sum + count)), `${rows}`);
        // Bars are in the colours of their classes, and each class has a colour of its own.
        const colours = await section.locator(".legend .swatch").evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
        assert.equal(new Set(colours).size, 4);
        const bars = await section.locator("svg.plot rect").evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
        assert.ok(bars.length > 0 && bars.every((bar) => colours.includes(bar)), `${bars}`);
        await close(page);
      }
    }
  });

  test("the page of a pair shows its acts", async () => {
    const page = await open("corpus");
    const link = page.locator("table.acts a").first();
    const href = await link.getAttribute("href");
    const acts = Number(await link.locator("xpath=ancestor::tr/td[1]").textContent());
    await close(page);
    const pair = await open(href.replace(".html", ""));
    assert.ok((await pair.locator("td.act").count()) >= acts);
    assert.ok((await pair.evaluate(() => document.documentElement.scrollWidth)) <= 1280);
    await close(pair);
  });

  test("labels of plots are whole", async () => {
    const page = await open("corpus");
    const cut = await page.locator("svg.plot text").evaluateAll((all) => all.map((text) => text.textContent).filter((words) => words.includes("…")));
    assert.deepEqual(cut, []);
    await close(page);
  });

  test("screenshots", { skip: !SCREENSHOTS && "no folder for screenshots" }, async () => {
    for (const name of ["release", "transcript", "overlap", "nested", "corpus", "search", "releases-1", "pair-AO-BR"]) {
      for (const colorScheme of ["light", "dark"]) {
        for (const width of [1280, 390]) {
          const page = await open(name, { colorScheme, viewport: { width, height: 900 } });
          await page.screenshot({ path: `${SCREENSHOTS}/${name}-${width}-${colorScheme}.png`, fullPage: name === "corpus" || name.startsWith("pair") });
          await close(page);
        }
      }
    }
  });
});
