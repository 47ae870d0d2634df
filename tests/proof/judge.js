// Opens pages in Chromium and tells what a reader would meet there: argv[2] is a file with jobs, answers on stdout.
"use strict";
const fs = require("fs");
const path = require("path");
const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

async function open(browser, job) {
  const context = await browser.newContext({
    viewport: { width: job.width, height: job.height || 900 }, colorScheme: job.scheme, deviceScaleFactor: job.density || 1,
  });
  const asked = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (/^(file|data|blob):/.test(url)) return route.continue();
    asked.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  await page.goto(job.url);
  return { context, page, asked };
}

// What a look at one page tells: width, serious faults by axe (contrast among them), outside requests, a screenshot.
async function look(browser, job) {
  const { context, page, asked } = await open(browser, job);
  await page.addScriptTag({ path: axe });
  const faults = await page.evaluate(async (off) => {
    const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
    const found = await window.axe.run(document, { rules });
    return found.violations.filter((v) => ["serious", "critical"].includes(v.impact))
      .map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 160) + " " + n.failureSummary).join(" | "));
  }, job.without || []);
  const sizes = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth, width: window.innerWidth,
    unsized: [...document.images].filter((i) => !i.getAttribute("width") || !i.getAttribute("height") || !i.hasAttribute("alt"))
      .map((i) => i.outerHTML.slice(0, 120)),
    broken: [...document.images].filter((i) => i.complete && !i.naturalWidth && !i.src.startsWith("data:,") && i.loading !== "lazy").map((i) => i.src),
    ground: getComputedStyle(document.body).backgroundColor,
    text: document.body.innerText,
  }));
  if (job.picture) await page.screenshot({ path: job.picture, fullPage: true });
  await context.close();
  return { faults, asked, ...sizes };
}

// The web edition as a reader uses it: each area clicked, back again, the keyboard alone.
async function read(browser, job) {
  const { context, page, asked } = await open(browser, job);
  const told = { opened: [], back: [], texts: {}, keys: [], tabbed: [], errors: [] };
  page.on("pageerror", (error) => told.errors.push(String(error)));
  const start = page.url();
  for (const sheet of job.sheets) {
    await page.goto(new URL(sheet, start).href);
    for (const id of await page.$$eval(".area", (areas) => areas.map((area) => area.id))) {
      const area = page.locator(`[id="${id}"]`);
      await area.scrollIntoViewIfNeeded();
      const place = await page.evaluate(() => window.scrollY);
      await area.click();
      told.opened.push([sheet, id, path.basename(page.url())]);
      await page.goBack();
      await page.waitForTimeout(60);
      const found = await page.evaluate(() => window.scrollY);
      told.back.push([id, path.basename(page.url()), place, found]);
    }
  }
  for (const story of job.stories) {
    await page.goto(new URL(story, start).href);
    told.texts[story] = await page.evaluate(() => [...document.querySelectorAll("article .body > *")].map((p) => p.textContent));
  }
  await keyboard(page, start, told);
  await context.close();
  return { asked, ...told };
}

async function keyboard(page, start, told) {
  const here = () => decodeURIComponent(page.url().split("/").pop());
  await page.goto(start);
  for (const key of ["ArrowRight", "ArrowLeft"]) {
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
    told.keys.push(here());
  }
  await page.keyboard.press("Tab");
  told.tabbed.push(await page.evaluate(() => document.activeElement.className));
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press("Tab");
    const area = await page.evaluate(() => document.activeElement.classList.contains("area") && document.activeElement.id);
    if (!area) continue;
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    told.tabbed.push(area, ring, here());
    await page.locator("a.back").focus();
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    told.tabbed.push(here());
    await page.keyboard.press("Tab");
    told.tabbed.push(await page.evaluate(() => document.activeElement.id));
    break;
  }
}

(async () => {
  const jobs = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: FLAGS });
  const answers = [];
  for (const job of jobs) answers.push(await (job.kind === "read" ? read : look)(browser, job));
  await browser.close();
  process.stdout.write(JSON.stringify(answers));
})().catch((error) => { console.error(error); process.exit(1); });
