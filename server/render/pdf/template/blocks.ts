/** The blocks of a report and the order in which a file has them. */
export const blockTemplate = String.raw`
#let bar(body, paint: hair, fill: none, whole: true) = block(
  width: 100%,
  inset: (left: 1em, right: 1em, y: 0.7em),
  stroke: (left: 3pt + paint),
  fill: fill,
  breakable: not whole,
  body,
)

#let table-block(of) = {
  let body = {
    if not report.compact { v(0.4em) }
    labelled(grid-table(of.grid), of.anchor)
    remarks(of)
    if not report.compact { v(0.6em) }
  }
  if of.broad { page(flipped: true, body) } else { body }
}

#let chart-block(of) = {
  v(0.4em)
  labelled(block(sticky: true, par(words(of.caption))), of.anchor)
  for picture in of.pictures {
    block(width: 100%, image(bytes(picture.svg), format: "svg", alt: picture.alternative, width: 100%))
  }
  for each in of.words { par(words(each)) }
  if "grid" in of { grid-table(of.grid) }
  remarks(of)
  v(0.6em)
}

#let options-block(of) = {
  enum(
    numbering: number => block(inset: (top: 0.7em), strong(of.options.at(number - 1).label)),
    ..of.options.map(option => enum.item(bar(
      {
        paragraphs(option.paragraphs)
        if option.preferred {
          h(0.5em)
          box(stroke: 0.6pt + ink, inset: (x: 0.4em), outset: (y: 0.25em), text(size: 0.85em, strong("Preferred option")))
        }
        for inner in option.lists { listed(inner) }
      },
      paint: if option.preferred { accent } else { hair },
      fill: if option.preferred { tint } else { none },
    ))),
  )
  remarks(of)
}

#let decisions-block(of) = bar(
  {
    block(sticky: true, par(words(of.lead)))
    for inner in of.lists { listed(inner) }
    remarks(of)
  },
  paint: accent,
  fill: tint,
  whole: of.whole,
)

#let quoted(of) = block(stroke: (left: 2.25pt + hair), quote(block: true, paragraphs(of.paragraphs)))

#let one(of) = {
  if of.kind == "heading" {
    labelled(heading(level: of.level, { in-margin(of.number, fits: 4); words(of.text) }), of.anchor)
  } else if of.kind == "paragraph" {
    let body = par({ in-margin(of.number); words(of.text) })
    labelled(if of.leads { block(sticky: true, body) } else { body }, of.anchor)
  } else if of.kind == "list" { listed(of) }
  else if of.kind == "quotation" { quoted(of) }
  else if of.kind == "table" { table-block(of) }
  else if of.kind == "chart" { chart-block(of) }
  else if of.kind == "figure" { labelled(par(words(of.text)), of.anchor); remarks(of) }
  else if of.kind == "options" { options-block(of) }
  else if of.kind == "decisions" { decisions-block(of) }
  else { block(stroke: (paint: rule, dash: "dashed", thickness: 0.75pt), inset: 0.5em, par(text(of.text))) }
}

#pad(left: -gutter, {
  if report.restricted {
    block(stroke: 1.5pt + ink, inset: (x: 0.7em, y: 0.4em), par(strong("Not for publication")))
  }
  if report.council != "" { block(below: 0.9em, par(text(fill: quiet, strong(report.council)))) }
  heading(level: 1, bookmarked: false, outlined: false, report.title)
  if report.fields.len() > 0 {
    block(
      width: 100%,
      stroke: (top: 1.5pt + rule, bottom: 0.75pt + rule),
      inset: (y: 0.7em),
      terms(
        separator: none,
        hanging-indent: 10.5em,
        spacing: 0.75em,
        ..report.fields.map(field => terms.item(
          box(width: 10.5em, field.label),
          field.values.map(value => text(value)).join(linebreak()),
        )),
      ),
    )
  }
})

#if report.contents.len() > 0 {
  show heading: set text(size: 1.1 * size)
  heading(level: 2, bookmarked: false, outlined: false, "Contents")
  let known = report.contents.map(entry => (entry.anchor, entry)).to-dict()
  set outline.entry(fill: repeat(text(fill: rule, "."), gap: 0.2em))
  show outline.entry: entry => {
    let named = known.at(str(entry.element.at("label", default: label("none"))), default: none)
    if named != none {
      block(above: 0.75em, below: 0.75em, link(entry.element.location(), {
        if named.number != "" { in-margin(named.number) }
        text(named.title)
        [ ]
        box(width: 1fr, entry.fill)
        [ ]
        text(entry.page())
      }))
    }
  }
  outline(title: none, target: heading.where(level: 2, outlined: true))
  v(0.6em)
}

#for of in report.blocks { one(of) }

#if report.loose.len() > 0 {
  heading(level: 2, "Notes")
  for note in report.loose { par(text(size: 0.92em, words(note))) }
}
`;
