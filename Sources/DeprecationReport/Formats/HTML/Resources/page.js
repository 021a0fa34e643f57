
// Makes the tables sort and filter; without it everything is there, in the report's order.
(function () {
  "use strict";
  var form = document.getElementById("filter");
  var table = document.querySelector("table.findings");
  var findings = Array.from(document.querySelectorAll("tbody.finding"));
  var numeric = { rank: true, models: true, move: true };

  function value(body, key) {
    var text = body.getAttribute("data-" + key) || "";
    return numeric[key] ? Number(text) : text.toLowerCase();
  }

  // What has no date comes last, whichever way dates are sorted.
  function compare(key, sign) {
    return function (left, right) {
      var a = value(left, key), b = value(right, key);
      if (a === b) { return 0; }
      if (a === "" || b === "") { return a === "" ? 1 : -1; }
      return (a < b ? -1 : 1) * sign;
    };
  }

  function sort(heading) {
    var key = heading.getAttribute("data-sort");
    var first = key === "models" ? "descending" : "ascending";
    var other = first === "ascending" ? "descending" : "ascending";
    var order = heading.getAttribute("aria-sort") === first ? other : first;
    table.querySelectorAll("th[data-sort]").forEach(function (each) { each.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", order);
    // from the report's order, which equal ones keep
    var bodies = findings.filter(function (body) { return body.parentNode === table; });
    bodies.sort(compare(key, order === "ascending" ? 1 : -1)).forEach(function (body) { table.appendChild(body); });
  }

  function addSorting() {
    table.querySelectorAll("th[data-sort]").forEach(function (heading) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      button.addEventListener("click", function () { sort(heading); });
      heading.replaceChildren(button);
    });
  }

  function owners(body) {
    var text = body.getAttribute("data-owners");
    return text === "*" ? null : JSON.parse(text || "[]");
  }

  function fits(body, text, stage, owner) {
    if (stage === "expiring" && !body.hasAttribute("data-expiring")) { return false; }
    if (stage && stage !== "expiring" && body.getAttribute("data-stage") !== stage) { return false; }
    var all = owner && owners(body);
    if (all && all.indexOf(owner) < 0) { return false; }
    if (!text) { return true; }
    body.searchText = body.searchText || (body.dataset.name + " " + body.textContent).toLowerCase();
    return text.split(/\s+/).every(function (word) { return body.searchText.indexOf(word) >= 0; });
  }

  function filter() {
    var text = document.getElementById("filter-text").value.trim().toLowerCase();
    var stage = document.getElementById("filter-stage").value;
    var owner = document.getElementById("filter-owner").value;
    var shown = 0;
    findings.forEach(function (body) {
      body.hidden = !fits(body, text, stage, owner);
      shown += body.hidden ? 0 : 1;
      body.querySelectorAll("tr[data-owner], table.models tbody tr").forEach(function (row) {
        row.hidden = owner !== "" && row.getAttribute("data-owner") !== owner;
      });
    });
    document.querySelectorAll("#unknown, #accepted").forEach(function (section) {
      section.hidden = !section.querySelector("tbody.finding:not([hidden])");
    });
    document.getElementById("filter-count").textContent =
      text || stage || owner ? shown + " of " + findings.length + " findings shown" : "";
  }

  function addFilter() {
    var names = {};
    findings.forEach(function (body) {
      (owners(body) || []).forEach(function (owner) { if (owner) { names["=" + owner] = owner; } });
    });
    var select = document.getElementById("filter-owner");
    var keys = Object.keys(names).sort();
    keys.forEach(function (key) { select.add(new Option(names[key], names[key])); });
    select.parentNode.hidden = keys.length === 0;
    form.addEventListener("input", filter);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(filter, 0); });
    form.hidden = false;
  }

  // A link must not lead to a finding that the filter hides.
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !form || !target.closest("[hidden]")) { return; }
    form.reset();
    setTimeout(function () { target.scrollIntoView(); }, 0);
  }

  // Paper cannot be clicked; but nobody wants thousands of models on it.
  function addPrinting() {
    var closed = [];
    addEventListener("beforeprint", function () {
      closed = Array.from(document.querySelectorAll("details.models:not([open])")).filter(function (each) {
        return each.querySelectorAll("tr").length <= 50;
      });
      closed.forEach(function (each) { each.open = true; });
    });
    addEventListener("afterprint", function () {
      closed.forEach(function (each) { each.open = false; });
    });
  }

  if (table) { addSorting(); }
  if (form && table) { addFilter(); }
  addEventListener("hashchange", reveal);
  addPrinting();
})();
