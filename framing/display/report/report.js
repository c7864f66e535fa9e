"use strict";
// Filters, sorts and searches what stands on the page already. It writes nothing of an article but as text.
(() => {
  const $ = (css, of = document) => [...of.querySelectorAll(css)];
  const form = document.getElementById("filter");
  const told = document.getElementById("told");
  const back = document.getElementById("back");
  const groups = $("#evidence .group");
  const rows = groups.flatMap((group) => {
    const s = group.closest("[data-s]").dataset.s;
    return $(".ev", group).map((p) => ({ p, s, o: group.dataset.o, l: p.dataset.l, v: p.dataset.v, a: p.dataset.a, d: p.dataset.d || "", group }));
  });
  const sizes = new Map(groups.map((group) => [group, $(".ev", group).length]));
  const framed = window.top !== window;
  let from = null;

  const kinds = () => {
    const wanted = form.elements.s.value, chosen = form.elements.l.value;
    const names = [...new Set(rows.filter((row) => !wanted || row.s === wanted).map((row) => row.l))].sort();
    form.elements.l.replaceChildren(new Option("all", ""), ...names.map((name) => new Option(name, name)));
    form.elements.l.value = names.includes(chosen) ? chosen : "";
  };

  const apply = (open) => {
    const ask = Object.fromEntries(["s", "o", "l", "v", "a", "from", "to", "q"].map((name) => [name, form.elements[name].value]));
    const words = ask.q.toLowerCase(), articles = new Set(), live = new Map();
    let count = 0;
    for (const row of rows) {
      const yes = (!ask.s || row.s === ask.s) && (!ask.o || row.o === ask.o) && (!ask.l || row.l === ask.l) && (!ask.v || row.v === ask.v)
        && (!ask.a || row.a === ask.a) && (!ask.from || (row.d && row.d >= ask.from)) && (!ask.to || (row.d && row.d <= ask.to))
        && (!words || row.p.textContent.toLowerCase().includes(words));
      row.p.hidden = !yes;
      if (yes) { count++; articles.add(row.a); live.set(row.group, (live.get(row.group) || 0) + 1); }
    }
    const few = count <= 200;
    for (const group of groups) {
      group.hidden = !live.has(group);
      const all = sizes.get(group), now = live.get(group) || 0;
      group.querySelector(".now").textContent = now < all ? ` (${now.toLocaleString("en")} shown)` : "";
      if (open) group.open = live.has(group) && few;
    }
    if (open && !few) { const first = groups.find((group) => live.has(group)); if (first) first.open = true; }
    for (const scorer of $("#evidence .scorer")) scorer.hidden = !$(".group", scorer).some((group) => !group.hidden);
    told.textContent = `${count.toLocaleString("en")} of ${rows.length.toLocaleString("en")} shown, in ${articles.size.toLocaleString("en")} articles`;
  };

  const show = (query, link) => {
    form.reset();
    const asked = new URLSearchParams(query);
    form.elements.a.value = "";
    for (const name of ["s", "o", "v", "a"]) form.elements[name].value = asked.get(name) || "";
    kinds();
    form.elements.l.value = asked.get("l") || "";
    apply(true);
    from = link;
    back.hidden = false;
    document.getElementById("evidence").scrollIntoView();
  };

  const reveal = (hash = location.hash) => {
    const place = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!place) return;
    if (framed) { $(".here").forEach((one) => one.classList.remove("here")); place.classList.add("here"); }
    for (let at = place; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    const own = place.tagName === "ARTICLE" && place.querySelector("details");
    if (own) own.open = true;
    place.scrollIntoView({ block: place.tagName === "A" ? "center" : "start" });
  };

  const value = (cell) => {
    const text = cell ? cell.textContent.trim() : "";
    const figure = parseFloat(text.replace(/,/g, "").replace(/−/g, "-").replace(/^(\+|< )/, ""));
    return Number.isNaN(figure) ? text.toLowerCase() : figure;
  };

  const sort = (table, column, head) => {
    const down = head.getAttribute("aria-sort") === "descending" ? 1 : -1;
    $("th", table).forEach((th) => th.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down > 0 ? "ascending" : "descending");
    const body = table.tBodies[0];
    const order = (a, b) => (typeof a === typeof b ? (a > b) - (a < b) : typeof a === "number" ? 1 : -1);
    body.append(...[...body.rows].sort((a, b) => down * order(value(a.cells[column]), value(b.cells[column]))));
  };

  const search = (before, found, what) => {
    const box = document.createElement("input");
    box.type = "search";
    box.className = "search";
    box.placeholder = `search ${found.length} ${what}`;
    box.setAttribute("aria-label", box.placeholder);
    box.addEventListener("input", () => {
      const words = box.value.toLowerCase();
      for (const one of found) one.hidden = words !== "" && !one.textContent.toLowerCase().includes(words);
    });
    before.before(box);
  };

  for (const table of $("table.sort")) {
    $("th", table).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => sort(table, column, head));
    });
    if (table.tBodies[0].rows.length > 12) search(table.parentElement, [...table.tBodies[0].rows], "rows");
  }
  const list = document.querySelector("#articles .list");
  if (list) search(list, $("article", list), "articles");

  document.addEventListener("click", (event) => {
    let link = event.target.closest("a[data-open]");
    if (link) { event.preventDefault(); show(link.dataset.open, link); }
    else if ((link = event.target.closest("a[href^='#']"))) {
      // In a notebook's frame a link to a place would leave for the notebook's own address.
      if (framed) event.preventDefault();
      if (framed || link.hash === location.hash) reveal(link.hash);
    }
  });
  form.elements.s.addEventListener("change", kinds);
  form.addEventListener("input", () => { form.elements.a.value = ""; apply(true); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { form.elements.a.value = ""; kinds(); apply(false); }));
  back.addEventListener("click", () => {
    if (!from) return;
    for (let at = from; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    from.scrollIntoView({ block: "center" });
    from.focus();
  });
  // In explore() each piece of evidence can be called right or wrong: the notebook that listens tells what was, by number.
  const judge = (verdicts) => {
    for (const p of $("#evidence .ev[data-n]")) {
      if (!p.querySelector("button")) {
        p.append(...["right", "wrong"].map((verdict) => Object.assign(document.createElement("button"), { type: "button", value: verdict, textContent: verdict })));
      }
      for (const button of $("button", p)) button.setAttribute("aria-pressed", String(verdicts[p.dataset.n] === button.value));
    }
  };
  addEventListener("message", (event) => { if (framed && event.source === parent && event.data.verdicts) judge(event.data.verdicts); });
  document.getElementById("evidence").addEventListener("click", ({ target }) => {
    const p = target.tagName === "BUTTON" && target.closest(".ev[data-n]");
    if (p) parent.postMessage({ row: Number(p.dataset.n), verdict: target.value }, "*");
  });
  addEventListener("hashchange", () => reveal());
  form.hidden = false;
  kinds();
  apply(false);
  reveal();
})();
