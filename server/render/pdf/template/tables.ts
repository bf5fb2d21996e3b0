/** Tables: a heading cell for every column, figures on their decimal points, sums ruled off as accountants do. */
export const tableTemplate = String.raw`
#let heading-width = 6.5em

#let column-heading(column) = {
  let shown = {
    strong(words(column.heading))
    if column.unit != "" {
      if column.heading.len() > 0 { linebreak() }
      text(column.unit)
    }
  }
  if not column.figures { return shown }
  // A heading is broken into lines rather than making its column of figures wider than it need be.
  context {
    let longest = calc.max(..column.words.map(word => measure(strong(word)).width), 0pt)
    let widest = calc.max(longest, heading-width.to-absolute())
    if measure(shown).width > widest { block(width: widest, shown) } else { shown }
  }
}

#let strokes(row, next) = (
  top: if row.role == "total" { 1.5pt + rule } else if row.role == "subtotal" { 0.75pt + rule } else { none },
  bottom: if row.closing { 0.75pt + rule } else if next != none and next.role in ("total", "subtotal") { none } else { 0.75pt + hair },
)

#let styled(row, body) = {
  if row.role in ("total", "subtotal", "group") { strong(body) }
  else if row.role == "memo" { emph(body) }
  else { body }
}

#let table-row(row, next, columns, form: false) = {
  let stroke = if form { 0.75pt + rule } else { strokes(row, next) }
  let inset = if form { (top: 0.6em, bottom: 2em) } else if report.compact { (y: 0.3em) } else if row.role == "group" {
    (top: 0.8em, bottom: 0.4em)
  } else { (y: 0.4em) }
  // The second of the two lines under the last total.
  let second = if row.closing {
    place(bottom + left, dx: -0.5em, dy: 0.4em + 2pt, line(length: 100% + 1em, stroke: 0.75pt + rule))
  }
  let cell(body, ..more) = table.cell(
    stroke: stroke,
    inset: (x: 0.5em, ..inset),
    breakable: not row.whole,
    ..more,
    { styled(row, body); second },
  )
  if row.spans { return (cell(words(row.label), colspan: columns.len() + 1),) }
  let label = if row.indent == 0 { words(row.label) } else { pad(left: 1em * row.indent, words(row.label)) }
  let cells = row.cells.zip(columns).map(((each, column)) => if column.figures {
    cell({ words(each.text); if each.pad != "" { hide(text(each.pad)) } }, align: right + bottom)
  } else {
    cell(words(each.text))
  })
  (cell(label), ..cells)
}

#let grid-table(of) = {
  set text(size: if report.compact { 7.5pt } else if of.dense { 8.5pt } else { 10pt }, number-width: "tabular")
  set par(leading: 0.5em)
  show figure: set block(breakable: not of.whole)
  show figure: set align(left)
  show figure.caption: set align(left)
  show figure.caption: set block(sticky: true)
  show figure.caption: set text(size: size)
  let head = if of.hasHeadings {
    (table.header(
      table.cell(strong(words(of.corner)), align: left + bottom),
      ..of.columns.map(column => table.cell(
        column-heading(column),
        align: (if column.figures { right } else { left }) + bottom,
      )),
    ),)
  } else { () }
  figure(
    kind: table,
    supplement: none,
    numbering: none,
    gap: if report.compact { 0.4em } else { 0.8em },
    caption: figure.caption(position: top, words(of.caption)),
    table(
      columns: if of.form { (1fr, 2fr, 2fr, 1fr).slice(0, of.columns.len() + 1) } else { of.columns.len() + 1 },
      align: left + top,
      inset: (x: 0.5em, y: 0.45em),
      fill: (_, y) => if of.hasHeadings and y == 0 { tint },
      stroke: (_, y) => if of.hasHeadings and y == 0 { (bottom: 1.5pt + rule) },
      ..head,
      ..of.rows.enumerate().map(((index, row)) => table-row(row, of.rows.at(index + 1, default: none), of.columns, form: of.form)).flatten(),
    ),
  )
}
`;
