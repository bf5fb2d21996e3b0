/** The page of a PDF file, its letters and its headings: A4 in the looks of the web page (see html/style). */

/** Sizes and colours are those of html/style/text.ts and paper.ts. */
export const pageTemplate = String.raw`
#let report = json("report.json")
#let ink = rgb("#1a1c1e")
#let quiet = rgb("#4a5158")
#let rule = rgb("#7b838b")
#let hair = rgb("#d3d7db")
#let tint = rgb("#f2f4f6")
#let accent = rgb("#17456e")
#let blue = rgb("#0b4f8a")
#let gutter = if report.numbered { 39pt } else { 0pt }
// A check sheet is to fit on a page.
#let size = if report.compact { 8pt } else { 11pt }

#set document(
  title: report.fileTitle,
  author: if report.author == "" { () } else { report.author },
  date: if report.dated { auto } else { none },
)
#set page(
  paper: "a4",
  margin: if report.compact { (x: 15mm, top: 12mm, bottom: 14mm) } else {
    (left: 20mm + gutter, right: 20mm, top: 20mm, bottom: 22mm)
  },
  footer: context {
    set align(center)
    set text(size: calc.min(size, 9pt))
    [Page #counter(page).display() of #counter(page).final().first()]
  },
)
#set text(
  font: "Atkinson Hyperlegible Next",
  fallback: false,
  size: size,
  fill: ink,
  lang: "en",
  region: "GB",
  hyphenate: false,
)
#set par(leading: if report.compact { 0.55em } else { 0.72em }, spacing: if report.compact { 0.9em } else { 1.2em }, justify: false)
#set list(marker: ([•], [–]), indent: 0.4em, body-indent: 0.7em, spacing: 0.9em)
#set enum(body-indent: 0.6em, spacing: 0.9em, number-align: start + top)
#set footnote.entry(gap: 0.6em, indent: 0em)
#show footnote.entry: set text(size: 9.5pt)
#show footnote.entry: set par(leading: 0.6em)

#show heading: set text(fill: accent, weight: "bold")
#show heading: set block(above: if report.compact { 0.9em } else { 1.5em }, below: if report.compact { 0.5em } else { 0.8em })
#show heading: set par(leading: 0.5em)
#show heading.where(level: 1): set text(size: 1.8 * size)
#show heading.where(level: 1): set block(above: 0pt, below: 0.7em)
#show heading.where(level: 2): set text(size: 1.4 * size)
#show heading.where(level: 3): set text(size: 1.17 * size)
#show heading.where(level: 4): set text(size: 1.05 * size)
#show heading.where(level: 5): set text(size: size)
#show heading.where(level: 6): set text(size: size, weight: "regular", style: "italic")
`;
