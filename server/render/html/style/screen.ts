/** What only screens need: width, dark colours, a way past the top, room on telephones. */
export const screenStyle = `@media screen {
  body { margin: 0; font-size: 1.0625rem; background: #ffffff; }
  main.report { box-sizing: border-box; max-width: 52rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem calc(1.25rem + var(--gutter)); }
  .skip { position: absolute; left: 0.5rem; top: -4rem; padding: 0.5rem 1rem; background: #ffd34d; color: #1a1c1e; }
  .skip:focus { top: 0.5rem; }
  .report .wide { overflow-x: auto; position: relative; }
  .report .dense table { font-size: 0.88em; }
  .report .dense th[scope="row"] { min-width: 10em; }
  .report .dense :is(th, td) { padding-left: 0.4em; padding-right: 0.4em; }
  .report :is(a, .wide):focus-visible { outline: 3px solid #b35c00; outline-offset: 2px; }
  .report :target { scroll-margin-top: 1rem; }
}
@media screen and (min-width: 54rem) {
  main.report > .dense { margin-right: calc(-1 * min(18rem, 50vw - 26.5rem)); }
}
@media screen and (max-width: 40rem) {
  .report dl > div { grid-template-columns: 1fr; padding: 0.3em 0; }
  .report dd { grid-column: 1; }
}
@media screen and (prefers-color-scheme: dark) {
  body { background: #16181b; }
  .report {
    --ink: #e8eaed;
    --paper: #16181b;
    --quiet: #b6bcc3;
    --rule: #8b939b;
    --hair: #3b4147;
    --tint: #202428;
    --accent: #a8cdf0;
    --link: #8fc3f5;
  }
  .report :is(a, .wide):focus-visible { outline-color: #ffb454; }
}
@media screen and (prefers-contrast: more) {
  .report { --ink: #000000; --quiet: #000000; --rule: #000000; --hair: #6b6b6b; --accent: #000000; --link: #003a70; }
}
@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) {
  .report { --ink: #ffffff; --quiet: #ffffff; --rule: #ffffff; --hair: #a0a0a0; --accent: #ffffff; --link: #b9dcff; }
}
`;
