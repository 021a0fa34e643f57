"""Checks a page of 'runtimectl deprecations --format html' in a real browser.

usage: check_page.py BROWSER PAGE [--pictures FOLDER]
"""

import os
import sys

from browser import Browser

# A page is as wide as the screen; what is wider scrolls by itself.
OVERFLOW = """
(() => {
  const root = document.documentElement, wide = [];
  if (root.scrollWidth <= root.clientWidth) return [];
  for (const each of document.querySelectorAll('body *')) {
    if (!each.closest('.scroll, svg, .unseen') && each.getBoundingClientRect().right > root.clientWidth + 1) {
      wide.push(each.tagName + '.' + each.className + ' ' + each.textContent.slice(0, 40));
    }
  }
  return ['page is ' + root.scrollWidth + ' wide', ...wide.slice(0, 5)];
})()
"""

# WCAG 2.1, success criterion 1.4.3: 4.5 to 1 for text.
CONTRAST = """
(() => {
  document.querySelectorAll('details').forEach(each => each.open = true);
  const parse = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => {
    for (let each = element; each; each = each.parentElement) {
      const colour = parse(getComputedStyle(each).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const poor = new Set(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('script, style, title, desc, [hidden]')) continue;
    const style = getComputedStyle(element);
    const front = parse(element.closest('svg') ? style.fill : style.color);
    const [a, b] = [light(front), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.add(element.tagName + '.' + (element.getAttribute('class') || '') + ' ' + ratio.toFixed(2));
  }
  return [...poor];
})()
"""

STRUCTURE = """
(() => {
  const faults = [], levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(each => +each.tagName[1]);
  if (levels[0] !== 1 || levels.filter(each => each === 1).length !== 1) faults.push('not one first heading');
  levels.forEach((each, i) => { if (i && each > levels[i - 1] + 1) faults.push('a heading level is skipped'); });
  for (const name of ['header', 'main', 'footer']) {
    if (document.querySelectorAll('body > ' + name).length !== 1) faults.push('not one ' + name);
  }
  for (const table of document.querySelectorAll('table')) {
    if (!table.caption) faults.push('a table has no caption');
    if (table.querySelector('th:not([scope])')) faults.push('a heading of a table has no scope');
  }
  const ids = [...document.querySelectorAll('[id]')].map(each => each.id);
  if (new Set(ids).size !== ids.length) faults.push('an id is there twice');
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(link.getAttribute('href').slice(1))) faults.push(link.getAttribute('href') + ' is not there');
  }
  return faults;
})()
"""

SORT = """
(() => {
  const faults = [], table = document.querySelector('table.findings');
  if (!table) return [];
  const values = key => [...table.tBodies].map(each => each.dataset[key]);
  for (const heading of table.querySelectorAll('th[data-sort]')) {
    const key = heading.dataset.sort, isText = key === 'name' || key === 'date';
    const orders = key === 'models' ? ['descending', 'ascending'] : ['ascending', 'descending'];
    for (const order of orders) {
      heading.querySelector('button').click();
      if (heading.getAttribute('aria-sort') !== order) faults.push(key + ' is not told to be ' + order);
      if (table.querySelectorAll('[aria-sort]').length !== 1) faults.push('several columns are told to be sorted');
      const found = values(key).filter(each => each !== '').map(each => isText ? each.toLowerCase() : +each);
      const right = [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0) * (order === 'ascending' ? 1 : -1));
      if (found.join('\\n') !== right.join('\\n')) faults.push(key + ' is not ' + order);
      const dates = values('date');
      if (key === 'date' && dates.some((each, i) => each && i && !dates[i - 1])) faults.push('no date is not last');
    }
  }
  return faults;
})()
"""

FILTER = """
(async () => {
  const faults = [], form = document.getElementById('filter');
  if (!form) return [];
  if (form.hidden) return ['the filter is hidden'];
  const all = [...document.querySelectorAll('tbody.finding')];
  const shown = () => all.filter(each => !each.closest('[hidden]'));
  const tell = () => new Promise(done => setTimeout(done, 20));
  const set = (id, value) => {
    document.getElementById(id).value = value;
    document.getElementById(id).dispatchEvent(new Event('input', { bubbles: true }));
  };
  const expect = (name, count) => {
    if (shown().length !== count) faults.push(name + ': ' + shown().length + ' shown, not ' + count);
  };
  set('filter-text', all[0].dataset.name.split(/\\s+/)[0].toUpperCase());
  if (!shown().includes(all[0])) faults.push('text: the finding with that name is not shown');
  set('filter-text', 'nothing is called so');
  expect('text', 0);
  if (!document.getElementById('filter-count').textContent.startsWith('0 of ')) faults.push('the count is not told');
  location.hash = '#' + all[0].id;
  await tell(); await tell();
  expect('link to a hidden finding', all.length);
  const stage = all[all.length - 1].dataset.stage;
  set('filter-stage', stage);
  expect('stage', all.filter(each => each.dataset.stage === stage).length);
  set('filter-stage', 'expiring');
  expect('expiring', all.filter(each => 'expiring' in each.dataset).length);
  form.reset();
  await tell();
  expect('reset', all.length);
  for (const option of [...document.getElementById('filter-owner').options].slice(1, 4)) {
    set('filter-owner', option.value);
    expect('owner', all.filter(each => JSON.parse(each.dataset.owners).includes(option.value)).length);
    const rows = [...document.querySelectorAll('table.models tbody tr:not([hidden])')];
    if (rows.some(each => each.dataset.owner !== option.value)) faults.push('models of other owners are shown');
    if (!rows.length) faults.push('no models of the owner are shown');
  }
  form.reset();
  await tell();
  return faults;
})()
"""

WITHOUT_SCRIPT = """
(() => {
  const faults = [], form = document.getElementById('filter');
  if (form && form.getBoundingClientRect().height > 0) faults.push('a filter that does nothing is shown');
  if (document.querySelector('thead button')) faults.push('a button that does nothing is shown');
  if (document.querySelector('tbody.finding[hidden]')) faults.push('a finding is hidden');
  return faults;
})()
"""


def check(browser, address, pictures):
    faults = []

    def look(name, expression, **view):
        browser.open(address, **view)
        try:
            found = browser.evaluate(expression)
        except RuntimeError as error:
            found = [str(error).split("\n")[0]]
        faults.extend(name + ": " + fault for fault in found)

    for width in [320, 360, 390, 600, 768, 1024, 1280]:
        look("width %d" % width, OVERFLOW, width=width)
    for dark in [False, True]:
        look("contrast, " + ("dark" if dark else "light"), CONTRAST, dark=dark)
    look("structure", STRUCTURE)
    look("sort", SORT)
    look("filter", FILTER)
    look("without script", WITHOUT_SCRIPT, script=False)
    faults.extend("browser: " + fault for fault in browser.complaints())
    if pictures:
        for name, width, height, dark in [
                ("desktop", 1280, 900, False), ("desktop-dark", 1280, 900, True), ("phone", 390, 844, False),
                ("phone-dark", 390, 844, True), ("narrow", 320, 640, False)]:
            browser.open(address, width=width, height=height, dark=dark)
            browser.picture(os.path.join(pictures, name + ".png"), whole=True)
        browser.open(address)
        browser.paper(os.path.join(pictures, "paper.pdf"))
    return faults


def main():
    program, page = sys.argv[1:3]
    pictures = sys.argv[4] if sys.argv[3:4] == ["--pictures"] else None
    browser = Browser(program)
    try:
        faults = check(browser, "file://" + os.path.abspath(page), pictures)
    finally:
        browser.close()
    for fault in faults:
        print("%s: %s" % (page, fault), file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
