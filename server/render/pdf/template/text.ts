/** Running text and lists. */
export const textTemplate = String.raw`
#let words(pieces) = pieces.map(piece => {
  if type(piece) == str { text(piece) }
  else if piece.kind == "strong" { strong(words(piece.text)) }
  else if piece.kind == "emphasis" { emph(words(piece.text)) }
  else if piece.kind == "whole" { box(words(piece.text)) }
  else if piece.kind == "link" {
    link(piece.url, text(fill: blue, underline(words(piece.text))))
    if piece.address != "" { text(size: 0.9em, " (" + piece.address + ")") }
  }
  else if piece.kind == "reference" { link(label(piece.to), text(fill: blue, words(piece.text))) }
  else if piece.kind == "note" {
    if "text" in piece {
      [#footnote(numbering: _ => piece.number, words(piece.text))#label(piece.name)]
    } else {
      footnote(label(piece.name))
    }
  }
}).join()

#let labelled(body, anchor) = if anchor == "" { body } else { [#body #label(anchor)] }

// The number stands in the margin; one that is too long for it pushes the text to the right.
#let in-margin(number, fits: 5) = if number != "" {
  h(-gutter)
  if number.len() <= fits { box(width: gutter, text(number + " ")) } else { text(number + " "); h(0.3em) }
}

#let paragraphs(texts) = if texts.len() == 1 { words(texts.first()) } else { texts.map(each => par(words(each))).join() }

#let listed(of) = {
  let body(item) = {
    // An item stays on one page with the first of those that are nested in it.
    if item.lists.len() == 0 { paragraphs(item.paragraphs) } else {
      block(sticky: true, below: 0.9em, item.paragraphs.map(each => par(words(each))).join())
    }
    for inner in item.lists { listed(inner) }
  }
  if of.bullets {
    list(..of.items.map(item => list.item(body(item))))
  } else {
    enum(
      numbering: number => of.items.at(number - 1).marker,
      ..of.items.map(item => enum.item(body(item))),
    )
  }
}

#let remarks(of) = for remark in of.remarks {
  block(above: 0.7em, below: 0.7em, par(text(size: 0.92em, fill: quiet, words(remark))))
}
`;
