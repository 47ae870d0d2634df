# Nothing is lost, and everything stands on the grid.
text-lost = the { $part } of “{ $name }” is not on the page as written, from “{ $text }” on
    .loose = “{ $text }” is not on page { $number } as written
hint-program = this is a fault of the program: please report it
unprinted-field = “{ $text }” is written as { $field }, which the theme “{ $theme }” prints nowhere
hint-heading = add { $field } to heading: of the theme
overrun = “{ $text }” is { $points } pt wider than its { $kind } has room for
hint-overrun = let it break (| in a headline), or give it more columns
off-grid = the line “{ $text }” of “{ $name }” stands { $points } pt off the lines of the grid
off-page = “{ $name }” runs off page { $number } and would be cut by the trim
    .picture = { $name } lies beyond the trim of page { $number } and would be cut
    .several = { $count } stories run off page { $number } and would be cut by the trim: { $names } and others
hint-off-page = shorten it, or take something away from the page
pdf-text = page { $number }: the PDF lacks “{ $gone }” and adds “{ $extra }”
    .pages = { $painted } pages were painted and { $found } are in the PDF
    .pieces = page { $number }: “{ $text }” is not in one piece in the PDF

# Characters.
missing-glyph = “{ $char }” (U+{ $code }) has no glyph in { $family } { $weight }
hint-glyph = write it otherwise, or give the theme a font that has it (fonts/ in the theme's folder)
hint-emoji = take it out: no face for print has emoji
hint-other-face = write it otherwise, or set it in a face that has it: { $families }
