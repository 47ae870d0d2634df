# Nothing is lost, and everything stands on the grid.
text-lost = the { $part } of “{ $name }” is not on the page as written, from “{ $text }” on
    .loose = “{ $text }” is not on page { $number } as written
    .picture = the picture “{ $text }” of “{ $name }” is on no page
hint-program = this is a fault of the program: please report it
unprinted-field = “{ $text }” is written as { $field }, which the theme “{ $theme }” prints nowhere
    .drawn = “{ $text }” is written as { $field }, which the theme’s template leaves out on page { $number }
    .foot = “{ $text }” is written as { $field }, which no page prints
hint-imprint-leaf = give a page template a masthead and an imprint (- masthead, - imprint), or take the text out
imprint-kind = nobody says whether the paper is a public or an internal one: what the regulations ask is not checked
hint-imprint-kind = write imprint: {"{"}kind: internal{"}"} (准印证) or imprint: {"{"}kind: public{"}"} (刊号)
no-folio = page { $number } has no folio (报眉) that says which page it is
hint-folio = give its page template a folio: - folio
hint-heading = add { $field } to heading: of the theme
overrun = “{ $text }” is { $points } pt wider than its { $kind } has room for
hint-overrun = let it break (| in a headline), or give it more columns
off-grid = the line “{ $text }” of “{ $name }” stands { $points } pt off the lines of the grid
off-page = “{ $name }” runs off page { $number } and would be cut by the trim
    .picture = { $name } lies beyond the trim of page { $number } and would be cut
    .several = { $count } stories run off page { $number } and would be cut by the trim: { $names } and others
hint-off-page = shorten it, or take something away from the page
pdf-text = page { $number }: the PDF lacks “{ $gone }” and adds “{ $extra }”
    .gone = page { $number }: the PDF lacks “{ $gone }”
    .extra = page { $number }: the PDF has “{ $extra }” more than the issue and the templates
    .pages = { $painted } pages were painted and { $found } are in the PDF
    .pieces = page { $number }: “{ $text }” is not in one piece in the PDF

# Characters.
missing-glyph = no face has “{ $char }” (U+{ $code }); the style’s is { $family } { $weight }
    .several = no face has “{ $text }”
face-fallback = { $family } lacks “{ $text }”: set in { $other }
variation-selector = no face has the variant of “{ $char }” that U+{ $code } asks for: the usual “{ $char }” is set
    .presentation = “{ $char }” has U+{ $code } behind it, which only screens heed: taken out
hint-glyph = put a font that has it into a folder fonts/ beside issue.yaml, or write it otherwise
hint-emoji = take it out: no face for print has emoji
