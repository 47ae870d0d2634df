# One story in one box.
code-column = the QR code of this address is { $wanted } mm wide, its column { $found } mm
hint-code-column = write a shorter address, or give the story wider columns
table-wide = this table is too wide for its column: { $columns } columns
    .room = this table stands over { $columns } columns and takes { $lines } lines, which its story has not left there
table-row = no column here is high enough for the row of a table with “{ $text }”
verse-turned = { $lines ->
        [one] a line of verse is
       *[other] { $lines } lines of verse are
    } wider than the column and turned: “{ $text }”
not-wrapped = no text runs around { $file }: beside it { $beside ->
        [0] nothing
        [one] 1 character
       *[other] { $beside } characters
    } would be left
    .captioned = no text runs around { $file }, which has a caption or a credit
    .short = no text runs around { $file }: no paragraphs are long enough for it
    .vertical = no text runs around { $file } in vertical lines
hint-wrap-narrow = give it fewer lines:, or the story fewer columns (divide:), so that 6 characters are left at least
hint-wrap-captioned = take caption and credit away, say them in the text; or leave wrap out
hint-wrap-short = give it fewer lines:, join some paragraphs, or leave wrap out
hint-wrap-vertical = leave wrap out
long-quote = the pull quote “{ $text }” is longer than its story: { $quote } characters of { $rest }
hint-long-quote = quote a sentence of it, or leave the quote out
drop-cap = “{ $name }” has no drop cap: its first paragraph has no more than { $lines } lines beside it
    .vertical = “{ $name }” has no drop cap: it is set in vertical lines
    .kind = “{ $name }” has no drop cap: it does not begin with a paragraph of prose
    .dateline = “{ $name }” has no drop cap: it begins with a dateline
    .begins = “{ $name }” has no drop cap: it does not begin with a plain Han character
hint-drop-cap = write drop_cap: no in the story, join its first two paragraphs, or let drop_cap of the theme be fewer lines
hint-no-drop-cap = take drop_cap: out of the story, or let it begin with a paragraph whose first character is a plain Han
hint-verse = give the poem a wider column, or break the line where it may be broken
hint-table-row = shorten its longest cell, or give the story more room
hint-table-room = give the story more lines, shorten it, or make two tables of this one
hint-table-wide = shorten column { $column } (“{ $head }”), whose longest cell is “{ $text }”, or leave a column out
overset = “{ $name }” does not fit on page { $number }: { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    } ({ $characters } characters) over
    .several = page { $number } has about { $characters } characters ({ $lines } lines) too many; these do not fit: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
hint-take-off = or take off the page: { $names }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } ({ $characters } characters)
hint-smaller-photo = or make a photo a column narrower
hint-page-too-much = take stories away from the page, or shorten them
hint-cut = cut { $characters } characters from its end, or { $anywhere } anywhere else, or give it more room in the page template
hint-cut-least = the fewest characters to cut: { $cuts }
cut-paragraph = the last { $characters } of paragraph { $number } ({ $words }…)
underset = “{ $name }” leaves { $lines } lines blank on page { $number } (空白)
    .several = { $count } stories leave { $lines } lines blank on page { $number } (空白): { $names } and others
hint-add = add about { $characters } characters
no-room =
    .photos = “{ $name }” has no room for its photos on page { $number }
    .headline = “{ $name }” has no room even for its headline on page { $number }
    .fixed = photos and advertisements do not fit on page { $number }: { $names }
    .stories = the stories of page { $number } do not fit: cut to their first lines, they are still { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    } too high
hint-too-many = take { $count ->
        [one] { $names } off the page
       *[other] { $count } stories off the page: { $names }{ $more ->
            [0] {""}
           *[other] {" "}and { $more } more
        }
    }
hint-or-picture = or take off { $names }
hint-fixed = take one off, or make them lower (lines:) or narrower (columns:); cutting text does not help
hint-room-for-photos = give it more room, or fewer or smaller photos
hint-too-much = the page has too much on it: take a story away, or give this one more room

# What copyfit did, in the report.
step-crop = photo { $way ->
        [less] -
       *[more] +
    }{ $amount ->
        [one] 1 line
       *[other] { $amount } lines
    }
step-heading = heading { $way ->
        [less] -
       *[more] +
    }{ $amount ->
        [one] 1 line
       *[other] { $amount } lines
    }
step-subheads = subheads { $way ->
        [less] -
       *[more] +
    }{ $amount ->
        [one] 1 line
       *[other] { $amount } lines
    }
step-paragraphs = { $count ->
        [one] 1 paragraph
       *[other] { $count } paragraphs
    } { $way ->
        [less] -
       *[more] +
    }{ $amount ->
        [one] 1 line
       *[other] { $amount } lines
    }
step-narrower = photos { $amount ->
        [one] 1 column
       *[other] { $amount } columns
    } narrower
step-across = table over { $amount } columns
step-moved = box moved { $amount ->
        [one] 1 paragraph
       *[other] { $amount } paragraphs
    } on
step-goes-on = goes on at page { $amount } after { $count } lines
step-continued = continued from page { $amount }

# On the page itself, in the publication's language.
jump-to = (continued on page { $number })
jump-from = (continued from page { $number })
jump-goes-on = Continued
not-vertical =
    .table = “{ $name }” has a table and is set horizontally
    .framed = “{ $name }” stands in a framed part of the page and is set horizontally
    .narrow = the heading of “{ $name }” has no room beside the text and stands over it
hint-not-vertical = give it another leaf, a wider box or fewer columns (divide:), or leave out vertical: there
