// The morning page in headless Chromium: search, filter, keyboard, no errors, axe without
// violations in both colour schemes, on a phone and in print.
// usage: browser.js NODE_MODULES CHROMIUM URL
'use strict';
const fs = require('fs');
const path = require('path');
const [, , modules, chromium, url] = process.argv;
const playwright = require(path.join(modules, 'playwright-core'));
const axe = fs.readFileSync(path.join(modules, 'axe-core', 'axe.min.js'), 'utf8');
let passed = 0;
let failed = 0;

function check(name, ok, detail) {
  if (ok) { passed++; return; }
  failed++;
  console.log(`FAIL ${name}${detail === undefined ? '' : '\n' + JSON.stringify(detail, null, 1)}`);
}

const shown = page => page.$$eval('.pilot', list => list.filter(one => one.offsetParent !== null)
  .map(one => one.querySelector('h3').firstChild.data.trim()));
const settled = page => page.waitForTimeout(250);

async function search(page) {
  check('all are shown', (await shown(page)).length === 6, await shown(page));
  check('the number is said', (await page.textContent('#result')) === '6 van 6 getoond');
  await page.fill('#q', 'sudwest');
  await settled(page);
  check('search knows no accents', (await shown(page)).join() === 'Súdwest', await shown(page));
  check('the number follows', (await page.textContent('#result')) === '1 van 6 getoond');
  await page.fill('#q', 'loket bereikt');
  await settled(page);
  check('search looks into what changed', (await shown(page)).join() === 'Waterdam', await shown(page));
  await page.fill('#q', 'xyzzy');
  await settled(page);
  check('nothing found is said', await page.isVisible('#none') && (await shown(page)).length === 0);
  await page.fill('#q', '');
  await settled(page);
}

async function filter(page) {
  await page.selectOption('#region', 'Zeeland');
  check('by province', (await shown(page)).join() === 'Kapot,Waterdam,Nieuwdorp', await shown(page));
  await page.check('input[value=failed]');
  check('by state and province', (await shown(page)).join() === 'Kapot', await shown(page));
  check('empty sections go', (await page.$$('section:not([hidden])')).length === 1);
  await page.check('input[value=""]');
  await page.selectOption('#region', '');
  check('and back', (await shown(page)).length === 6);
}

async function keyboard(page) {
  const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.value ||
    document.activeElement.className || document.activeElement.tagName);
  await page.reload();
  await page.waitForSelector('#find:not([hidden])');
  await page.keyboard.press('Tab');
  check('first comes the way past the search', (await focus()) === 'skip', await focus());
  const box = await page.locator('.skip').boundingBox();
  check('which shows when it has the focus', box.x >= 0, box);
  await page.keyboard.press('Tab');
  check('then the search', (await focus()) === 'q', await focus());
  await page.keyboard.type('kapot');
  await settled(page);
  check('typing filters', (await shown(page)).join() === 'Kapot', await shown(page));
  await page.fill('#q', '');
  await settled(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  check('arrows choose a state', (await shown(page)).join() === 'Kapot', await shown(page));
  const ring = await page.evaluate(() =>
    getComputedStyle(document.activeElement.nextElementSibling).outlineStyle);
  check('the focus shows', ring === 'solid', ring);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  check('then the province', (await focus()) === 'region', await focus());
  await page.keyboard.press('Enter');
  check('Enter leaves the page', page.url() === url, page.url());
}

async function pictures(page) {
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await settled(page);
  const broken = await page.$$eval('img', list => list.filter(one => one.complete && !one.naturalWidth)
    .map(one => one.src));
  check('the policy lets pictures in', broken.length === 0, broken);
}

async function violations(page, name) {
  const found = await page.evaluate(async source => {
    const run = new Function(source + '; return axe;')();
    const result = await run.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return result.violations.map(one => ({ id: one.id, nodes: one.nodes.map(n => n.html.slice(0, 200)) }));
  }, axe);
  check(`axe: ${name}`, found.length === 0, found);
}

async function scheme(browser, colours, width) {
  // axe is put into the page, which the policy forbids to everything else.
  const context = await browser.newContext({ colorScheme: colours, viewport: { width, height: 900 },
    bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('#find:not([hidden])');
  await violations(page, `${colours}, ${width} px`);
  const over = await page.$$eval('body *', list => list.filter(one => {
    const box = one.getBoundingClientRect();
    return box.right > document.documentElement.clientWidth + 1 && box.width > 0;
  }).map(one => one.outerHTML.slice(0, 120)));
  check(`no sideways scrolling at ${width} px`, over.length === 0, over);
  await context.close();
}

async function paper(page) {
  await page.emulateMedia({ media: 'print' });
  check('the search is not printed', !(await page.isVisible('#find')));
  check('pilots are', (await shown(page)).length === 6);
}

async function plain(browser) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  check('without scripts all is there and the search is not',
    await page.locator('.pilot').count() === 6 && !(await page.locator('#find').isVisible()));
  await context.close();
}

(async () => {
  const browser = await playwright.chromium.launch({ executablePath: chromium, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const said = [];
  page.on('console', message => said.push(message.text()));
  page.on('pageerror', error => said.push(String(error)));
  page.on('request', request => { if (!request.url().startsWith('file:')) said.push(request.url()); });
  await page.goto(url);
  await search(page);
  await filter(page);
  await keyboard(page);
  await pictures(page);
  check('the console is silent, the network untouched', said.length === 0, said);
  await paper(page);
  for (const colours of ['light', 'dark']) await scheme(browser, colours, 1280);
  await scheme(browser, 'light', 320);
  await plain(browser);
  await browser.close();
  console.log(`morning page in a browser: ${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
})().catch(error => { console.log(String(error)); process.exit(1); });
