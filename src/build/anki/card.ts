/** How a card looks in Anki: both sides and the style, for its light and its dark theme. */

/** The question, as an interviewer asks it. */
export const front = `<div class="facts">{{Facts}}</div>
<h1>{{Question}}</h1>`;

/** The answer; what is for the follow-ups is folded. Every web view that Anki runs in unfolds <details> by itself. */
export const back = `{{FrontSide}}
<hr id="answer">
<div class="answer">{{Answer}}</div>
{{#Next}}<h2>They may ask next</h2>
{{Next}}{{/Next}}
{{#Depth}}<details><summary>Depth, for the follow-ups</summary>
{{Depth}}</details>{{/Depth}}
{{#Sources}}<details><summary>Sources</summary>
{{Sources}}</details>{{/Sources}}`;

/** `.nightMode` is Anki's own class for its dark theme, `.night_mode` that of older AnkiDroid. */
export const css = `.card {
  max-width: 42rem;
  margin: 0 auto;
  padding: 0.75rem;
  color: #262b35;
  background: #ffffff;
  font: 18px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif;
  text-align: left;
}
h1 { margin: 0.25rem 0; font-size: 1.35rem; line-height: 1.3; }
h2 { margin: 1.25rem 0 0.25rem; font-size: 1.1rem; }
h3 { margin: 1rem 0 0.25rem; font-size: 1rem; }
p, ul, ol, pre, table { margin: 0.5rem 0; }
ul, ol { padding-left: 1.4rem; }
a { color: #0a655d; }
.facts { color: #555d6b; font-size: 0.8rem; }
.answer { padding-left: 0.75rem; border-left: 4px solid #0d7a70; }
.blank { padding: 0 0.2em; border-bottom: 1px dashed #0d7a70; color: #0a655d; background: #e6f5f3; }
details { margin-top: 1rem; }
summary { padding: 0.5rem 0; color: #0a655d; cursor: pointer; }
code { padding: 0.1em 0.25em; border-radius: 3px; background: #f4f6f8; font: 0.875em ui-monospace, Menlo, Consolas, "Roboto Mono", monospace; }
pre { padding: 0.6rem; border: 1px solid #dde2e9; border-radius: 6px; background: #f4f6f8; font-size: 0.875rem; line-height: 1.45; overflow-x: auto; }
p.file { margin-bottom: 0.2rem; color: #555d6b; font-size: 0.8rem; }
.file + pre { margin-top: 0; }
pre code { padding: 0; background: none; font-size: 0.9em; white-space: pre; }
table { border-collapse: collapse; font-size: 0.9em; }
th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid #dde2e9; text-align: left; vertical-align: top; }
blockquote { margin: 0.5rem 0; padding-left: 0.75rem; border-left: 3px solid #dde2e9; }
img { max-width: 100%; height: auto; }
img.dark { display: none; }
.nightMode.card, .night_mode.card { color: #d3d7df; background: #14161b; }
.nightMode a, .night_mode a, .nightMode summary, .night_mode summary { color: #6be0d2; }
.nightMode .facts, .night_mode .facts, .nightMode .file, .night_mode .file { color: #9ba3b2; }
.nightMode .blank, .night_mode .blank { color: #6be0d2; background: #16302f; }
.nightMode code, .night_mode code, .nightMode pre, .night_mode pre { border-color: #343946; background: #1d2027; }
.nightMode pre code, .night_mode pre code { background: none; }
.nightMode th, .night_mode th, .nightMode td, .night_mode td { border-color: #343946; }
.nightMode img.light, .night_mode img.light { display: none; }
.nightMode img.dark, .night_mode img.dark { display: inline; }
`;
