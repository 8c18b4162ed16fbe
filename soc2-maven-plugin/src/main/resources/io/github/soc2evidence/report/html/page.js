// Finds, filters and leads. The page is whole without it.
"use strict";
(() => {
  const main = document.getElementById("_main");
  const form = document.getElementById("_finder");
  const say = (text) => { document.getElementById("_count").textContent = text; };
  const parents = (node, selector) => {
    const found = [];
    for (let at = node.parentElement; at; at = at.parentElement) if (at.matches(selector)) found.push(at);
    return found;
  };

  // Deep links: #AC-03/review[okta] 2026-Q2 is written with a tilde, and may be typed with a space.
  const target = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* as it stands */ }
    return id && (document.getElementById(id) || document.getElementById(id.replaceAll(" ", "~")));
  };
  let current = null;
  const go = (node) => {
    if (!node) return;
    parents(node, "details").forEach((any) => { any.open = true; });
    if (node.matches("details")) node.open = true;
    [node, ...parents(node, "[hidden]")].forEach((any) => { any.hidden = false; });
    if (current) current.classList.remove("here-now");
    current = node;
    node.classList.add("here-now");
    node.scrollIntoView({ block: node.offsetHeight > innerHeight / 2 ? "start" : "center" });
  };
  addEventListener("hashchange", () => go(target()));
  // Where a link leads is where it begins, also after it was loaded again.
  if (location.hash) history.scrollRestoration = "manual";
  addEventListener("load", () => go(target()));
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href^='#']");
    if (!link) return;
    if (link.hash === location.hash) go(target());
    if (link.classList.contains("here") && navigator.clipboard) {
      navigator.clipboard.writeText(link.href).then(() => say("The link is copied."), () => say("The link is in the address bar."));
    }
  });

  // On paper there is nothing to open.
  let closed = null;
  const unfold = () => {
    if (closed) return;
    closed = [...document.querySelectorAll("details:not([open])")];
    closed.forEach((any) => { any.open = true; });
  };
  const fold = () => {
    if (closed) closed.forEach((any) => { any.open = false; });
    closed = null;
  };
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);

  if (!form) return;
  form.hidden = false;

  // What is found: findings, disclosures, controls, and in these windows, gaps, records and revisions. Made once, when it is first needed.
  let units = null;
  const controls = [];
  const index = () => {
    if (units) return;
    units = [];
    for (const node of main.querySelectorAll(".control")) {
      const head = [node.querySelector("summary"), node.querySelector(".statement"), node.querySelector(".facts")];
      controls.push({ node, id: node.id, owner: node.dataset.owner, criteria: node.dataset.criteria.split(" "),
        text: head.map((any) => any.textContent).join(" ").toLowerCase(), shown: true, hits: 0 });
    }
    const byNode = new Map(controls.map((any) => [any.node, any]));
    const byId = new Map(controls.map((any) => [any.id, any]));
    for (const node of main.querySelectorAll(".finding, .disclosure, .w, .gap, .record, .r")) {
      const own = node.dataset;
      const why = node.nextElementSibling;
      const more = node.className === "w" && why && why.className === "y" ? why : null;
      units.push({ node, more, control: byNode.get(node.closest(".control")) || byId.get(own.c), inside: !own.e && !node.matches(".disclosure"),
        s: own.s, v: own.v, e: own.e, text: (node.id + " " + node.textContent + (more ? more.textContent : "")).toLowerCase(), shown: true });
    }
  };
  const glances = [...main.querySelectorAll(".glance[data-c]")];
  const show = (unit, shown) => {
    if (unit.shown === shown) return;
    unit.shown = shown;
    unit.node.hidden = !shown;
    if (unit.more) unit.more.hidden = !shown;
  };
  let opened = [];
  const asked = () => {
    const data = new FormData(form);
    const words = data.get("q").toLowerCase().split(/\s+/).filter(Boolean);
    return { words, s: data.get("s"), v: data.get("v"), e: data.get("e"), c: data.get("c"), k: data.get("k"), o: data.get("o") };
  };
  const filter = () => {
    index();
    const q = asked();
    const narrow = q.s || q.v || q.e;
    const any = narrow || q.words.length || q.c || q.k || q.o;
    for (const select of form.querySelectorAll("select, input")) select.classList.toggle("chosen", select.value !== "");
    opened.forEach((node) => { node.open = false; });
    opened = [];
    const says = (text) => q.words.every((word) => text.includes(word));
    for (const control of controls) {
      control.within = (!q.c || control.id === q.c) && (!q.o || control.owner === q.o) && (!q.k || control.criteria.includes(q.k));
      control.named = q.words.length > 0 && says(control.text);
      control.hits = 0;
    }
    const bounded = q.c || q.k || q.o;
    let count = 0;
    for (const unit of units) {
      const shown = !any || ((unit.control ? unit.control.within : !bounded)
        && (!q.s || unit.s === q.s) && (!q.v || unit.v === q.v) && (!q.e || unit.e === q.e)
        && (!q.words.length || says(unit.text) || (unit.inside && unit.control && unit.control.named && !narrow)));
      show(unit, shown);
      if (shown) { count++; if (unit.inside && unit.control) unit.control.hits++; }
    }
    const left = [];
    for (const control of controls) {
      const shown = !any || (control.within && (control.hits > 0 || (!narrow && (!q.words.length || control.named))));
      show(control, shown);
      if (shown) left.push(control);
    }
    const byId = new Map(controls.map((each) => [each.id, each.shown]));
    for (const row of glances) row.hidden = any ? byId.get(row.dataset.c) === false : false;
    for (const group of main.querySelectorAll(".about, .findings, .records, .plain, .series")) {
      group.hidden = Boolean(any) && !group.querySelector(".finding:not([hidden]), .w:not([hidden]), .gap:not([hidden]), .record:not([hidden]), .r:not([hidden])");
    }
    if (any && left.length <= 6 && count <= 400) {
      for (const control of left) {
        for (const node of [control.node, ...control.node.querySelectorAll(".records, .plain")]) {
          if (!node.open && !node.hidden) { node.open = true; opened.push(node); }
        }
      }
    }
    say(any ? `${left.length} of ${controls.length} controls, ${count} of ${units.length} findings, windows and records` : "");
  };
  let waiting = 0;
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, event.target.name === "q" ? 120 : 0);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); filter(); });
  form.addEventListener("reset", () => setTimeout(filter));
  (window.requestIdleCallback || setTimeout)(() => { if (main.querySelectorAll(".record, .w").length < 5000) index(); });

  // Keys.
  const help = document.createElement("dialog");
  help.setAttribute("aria-label", "keyboard");
  const keys = [["/", "search"], ["j, k", "next, previous"], ["o", "open or close"], ["c", "copy the link"], ["x", "clear the filter"], ["Esc", "leave"], ["?", "this"]];
  const list = document.createElement("dl");
  for (const [key, text] of keys) {
    const dt = document.createElement("dt");
    const kbd = document.createElement("kbd");
    kbd.textContent = key;
    dt.append(kbd);
    const dd = document.createElement("dd");
    dd.textContent = text;
    list.append(dt, dd);
  }
  const done = document.createElement("button");
  done.textContent = "Close";
  done.addEventListener("click", () => help.close());
  help.append(list, done);
  document.body.append(help);
  document.getElementById("_keys").addEventListener("click", () => help.showModal());

  const step = (by) => {
    const stops = [...main.querySelectorAll(".stop")].filter((any) => any.checkVisibility());
    const at = stops.findIndex((any) => any === current || (current && any.contains(current)));
    const next = stops[at < 0 ? (by > 0 ? 0 : stops.length - 1) : Math.min(stops.length - 1, Math.max(0, at + by))];
    if (!next) return;
    if (current) current.classList.remove("here-now");
    current = next;
    next.classList.add("here-now");
    const focus = next.matches("details") ? next.querySelector("summary") : next.querySelector("a") || next;
    focus.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    history.replaceState(null, "", "#" + next.id);
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const typing = event.target.closest && event.target.closest("input, select, textarea");
    if (event.key === "Escape") {
      if (typing) typing.blur();
      return;
    }
    if (typing) return;
    const does = {
      "/": () => form.elements.q.focus(),
      j: () => step(1),
      k: () => step(-1),
      o: () => { const node = current && (current.matches("details") ? current : current.closest("details")); if (node) node.open = !node.open; },
      c: () => { const link = current && current.querySelector(".here"); if (link) link.click(); },
      x: () => form.reset(),
      "?": () => help.showModal(),
    }[event.key];
    if (does) { event.preventDefault(); does(); }
  });
})();
