// One passage at a time, answered by button or key. Words of an article are set as text; its marked text is our own escaped HTML.
const make = (name, words = "", css = "") => {
  const one = document.createElement(name);
  one.textContent = words;
  one.style.cssText = css;
  return one;
};
const GREY = "color:#555";

// Where the marked words begin and end in the text, in characters as Python counts them.
const marked = (texts) => {
  const chosen = window.getSelection();
  if (!chosen.rangeCount || chosen.isCollapsed) return null;
  const range = chosen.getRangeAt(0);
  const text = texts.find((one) => one.contains(range.startContainer) && one.contains(range.endContainer));
  if (!text) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const start = [...before.toString()].length;
  return { field: text.dataset.field, start, end: start + [...range.toString()].length };
};

function render({ model, el }) {
  const desk = make("div", "", "font:0.95em/1.5 system-ui,sans-serif;color:#111;background:#fff;border:1px solid #ccc;padding:0.6em 0.9em;max-width:46em");
  desk.tabIndex = 0;
  desk.setAttribute("role", "group");
  desk.dataset.lmSuppressShortcuts = "true"; // else "d" twice deletes the notebook's cell
  const told = make("div", "", GREY);
  told.setAttribute("aria-live", "polite");
  const question = make("p", "", "margin:0.4em 0;font-weight:600;overflow-wrap:anywhere");
  const context = make("blockquote", "", "margin:0.4em 0;padding:0.3em 0.8em;border-left:3px solid #ccc;font-family:Georgia,serif;white-space:pre-line;min-height:6em");
  const row = make("div", "", "display:flex;gap:0.5em;flex-wrap:wrap;align-items:center");
  const comment = make("input", "", "flex:1;min-width:10em;padding:0.2em 0.4em");
  comment.placeholder = "comment";
  comment.setAttribute("aria-label", "comment");
  const button = (words, key, action) => {
    const one = make("button", key ? `${words} (${key})` : words, "padding:0.25em 0.8em");
    one.type = "button";
    one.addEventListener("click", () => { action(); desk.focus(); });
    return one;
  };
  const shown = () => model.get("shown");
  const say = (code) => shown().name !== undefined && model.send({ say: code, name: shown().name, comment: comment.value });
  const back = () => model.send({ back: true });
  const answers = model.get("answers").map(([code, words, key]) => ({ code, key, button: button(words, key, () => say(code)) }));
  row.append(...answers.map((one) => one.button), button("back", "b", back));
  if (model.get("comments")) row.append(comment);
  desk.append(told, question, context, row);

  const texts = model.get("texts").map(([field, html]) => {
    const one = make("div", "", "font-family:Georgia,serif;line-height:1.65;white-space:pre-wrap;overflow-wrap:anywhere;margin:0.6em 0");
    one.dataset.field = field;
    one.innerHTML = html;
    return one;
  });
  if (texts.length) {
    const kind = make("select");
    kind.append(...model.get("kinds").map((name, at) => new Option(name, at)));
    kind.setAttribute("aria-label", "what was missed");
    const miss = make("div", "", "display:flex;gap:0.5em;flex-wrap:wrap;align-items:center;border-top:1px solid #ddd;margin-top:0.6em;padding-top:0.6em");
    const kept = make("span", "", GREY);
    const keep = make("button", "keep as missed", "padding:0.25em 0.8em");
    keep.type = "button";
    keep.addEventListener("mousedown", (event) => event.preventDefault()); // the marked words stay marked
    keep.addEventListener("click", () => model.send({ missed: { ...(marked(texts) || { field: "text", start: 0, end: 0 }), kind: Number(kind.value) } }));
    model.on("change:kept", () => { kept.textContent = model.get("kept"); });
    miss.append(make("span", "Mark words below that were missed as"), kind, keep, kept);
    const article = make("div", "", "max-height:24em;overflow:auto");
    article.append(...texts);
    desk.append(miss, article);
  }

  const draw = () => {
    const { place, question: asked, before, words, after, code, comment: said } = shown();
    told.textContent = place;
    question.textContent = asked || "";
    const mark = make("mark", words || "", "background:#ffe9a8;color:inherit");
    context.replaceChildren(...(words ? [`${before} `, mark, ` ${after}`] : []));
    context.hidden = !words;
    comment.value = said || "";
    for (const one of answers) one.button.setAttribute("aria-pressed", String(one.code === code && Boolean(code)));
  };
  desk.addEventListener("keydown", (event) => {
    if (event.target === comment && event.key !== "Enter") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === "SELECT") return;
    const one = answers.find(({ key }) => key === event.key.toLowerCase());
    if (event.target === comment) desk.focus();
    else if (one) say(one.code);
    else if (event.key.toLowerCase() === "b") back();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  model.on("change:shown", draw);
  draw();
  el.append(desk);
}

export default { render };
