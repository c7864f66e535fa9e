// The report's page in a frame that reaches nothing of the notebook: it can say which row of evidence was called right or wrong, no more.
function render({ model, el }) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.title = "what stands in these articles";
  frame.style.cssText = `width:100%;height:${model.get("height")}px;border:1px solid #ccc`;
  const tell = () => frame.contentWindow.postMessage({ verdicts: model.get("verdicts") }, "*");
  const hear = ({ source, data }) => {
    if (source === frame.contentWindow && data && Number.isInteger(data.row)) model.send({ row: data.row, verdict: String(data.verdict) });
  };
  window.addEventListener("message", hear);
  frame.addEventListener("load", tell);
  model.on("change:verdicts", tell);
  frame.srcdoc = model.get("page");
  el.append(frame);
  return () => window.removeEventListener("message", hear);
}

export default { render };
